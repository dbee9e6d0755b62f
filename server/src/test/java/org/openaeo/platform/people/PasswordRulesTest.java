package org.openaeo.platform.people;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {
    @Test
    void takesSeveralWords() {
        assertThat(PasswordRules.faults("horse battery staple", "ana")).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(PasswordRules.faults("ana", "ana"))
                .containsExactly("password.short", "password.name", "password.guessed");
    }

    @Test
    void refusesWhatGuessersTryFirst() {
        assertThat(PasswordRules.faults("Password123456", "ana")).containsExactly("password.guessed");
        assertThat(PasswordRules.faults("aaaaaaaaaaaaaa", "bob")).containsExactly("password.guessed");
    }

    @Test
    void refusesMoreBytesThanTheDigestReads() {
        assertThat(PasswordRules.faults("ñandúes y más ".repeat(5), "ana")).containsExactly("password.long");
    }
}
