package org.openaeo.platform.people;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.openaeo.platform.machines.Machines;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Scope;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class KnownNamesTest {
    @Autowired
    private Names names;

    @Autowired
    private People people;

    @Autowired
    private Machines machines;

    @Test
    void callsPeopleAndMachinesByTheirNamesAndOthersByTheirIds() {
        PersonId person = people.create(new NewPerson("named", "Ana Analyst", Set.of(Role.ANALYST), Optional.empty()))
                .orElseThrow();
        String machine = machines.register("Port", Set.of(Scope.TARGETING_READ)).clientId();

        assertThat(names.of("person:" + person)).isEqualTo("Ana Analyst");
        assertThat(names.of("client:" + machine)).isEqualTo("Port");
        assertThat(names.of("person:ana")).isEqualTo("person:ana");
        assertThat(names.of("system")).isEqualTo("system");
    }
}
