package org.openaeo.platform.people.web;

import org.springframework.validation.BindingResult;

import org.openaeo.platform.people.PasswordRules;

/** A password that is chosen: typed twice, and checked against the rules. */
interface NewPassword {
    String password();

    String again();

    /** Rejects whatever is wrong with it, all at once. */
    default void check(BindingResult result, String signInName) {
        for (var fault : PasswordRules.faults(password(), signInName)) {
            result.rejectValue("password", fault);
        }
        if (!password().equals(again())) {
            result.rejectValue("again", "password.differs");
        }
    }
}
