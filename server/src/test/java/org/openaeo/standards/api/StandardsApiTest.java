package org.openaeo.standards.api;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Coverage;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programmes;
import org.openaeo.testing.WebTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class StandardsApiTest {
    private static final EditionId SAFE = new EditionId("SAFE", "2021");
    private static final EditionId EU = new EditionId("EU", "2016");

    @Autowired
    private MockMvc web;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Crosswalks crosswalks;

    @Autowired
    private Programmes programmes;

    @Test
    void listsEveryEdition() throws Exception {
        web.perform(get("/api/v1/standards").with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(catalogue.editions().size()))
                .andExpect(jsonPath("$[?(@.id == 'EU/2016')].country").value("EU"))
                .andExpect(jsonPath("$[?(@.id == 'SAFE/2021')].groups")
                        .value(catalogue.find(SAFE).orElseThrow().groups().size()));
    }

    @Test
    void givesAnEditionWhole() throws Exception {
        Edition safe = catalogue.find(SAFE).orElseThrow();
        Criterion first = safe.groups().getFirst().criteria().getFirst();

        web.perform(get("/api/v1/standards/SAFE/2021").with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("SAFE/2021"))
                .andExpect(jsonPath("$.country").isEmpty())
                .andExpect(jsonPath("$.groups.length()").value(safe.groups().size()))
                .andExpect(jsonPath("$.groups[0].criteria[0].code").value(first.code()))
                .andExpect(jsonPath("$.groups[0].criteria[0].text.fr")
                        .value(first.text().byLanguage().get("fr")))
                .andExpect(jsonPath("$.groups[0].criteria[0].demand").value(ConstantCode.of(first.demand())))
                .andExpect(jsonPath("$.groups[0].criteria[0].questions.length()")
                        .value(first.questions().size()));
    }

    @Test
    void showsFromACriterionWhatAnswersIt() throws Exception {
        Crosswalk compared = crosswalks.between(EU, SAFE);
        var link = compared.links().stream()
                .filter(l -> l.to().isPresent())
                .findFirst()
                .orElseThrow();

        for (CriterionId end : new CriterionId[] {link.from(), link.to().orElseThrow()}) {
            web.perform(get("/api/v1/standards/" + end.edition() + "/criteria/" + end.code())
                            .with(reader()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.criterion.code").value(end.code()))
                    .andExpect(jsonPath(
                                    "$.links[?(@.from == '%s' && @.to == '%s')].strength",
                                    link.from(), link.to().get())
                            .value(ConstantCode.of(link.strength())));
        }
    }

    @Test
    void saysHowFarAStandardCoversAnotherThatNobodyComparedItWith() throws Exception {
        Coverage coverage = crosswalks
                .between(new EditionId("CTPAT", "2020"), new EditionId("MX", "2024"))
                .coverage();
        assertThat(coverage.derived()).isPositive();

        web.perform(get("/api/v1/standards/CTPAT/2020/crosswalk/MX/2024").with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.coverage.full").value(coverage.full()))
                .andExpect(jsonPath("$.coverage.derived").value(coverage.derived()))
                .andExpect(jsonPath("$.coverage.share").value(coverage.share()))
                .andExpect(jsonPath("$.derived[0].by").isNotEmpty());
    }

    @Test
    void tellsTheProgrammeInForceAndByItsNumber() throws Exception {
        var current = programmes.current();
        for (String version : new String[] {"current", Integer.toString(current.number())}) {
            web.perform(get("/api/v1/programmes/" + version).with(reader()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(current.number()))
                    .andExpect(jsonPath("$.code").value(current.programme().code()))
                    .andExpect(jsonPath("$.clocks.length()")
                            .value(current.programme().clocks().size()))
                    .andExpect(jsonPath("$.types[0].tiers[0].level").isNotEmpty())
                    .andExpect(jsonPath("$.effectAfter")
                            .value(current.programme().effect().after().toString()))
                    .andExpect(jsonPath("$.sha256").value(current.sha256()));
        }
    }

    @Test
    void saysThatThereIsNoSuchThing() throws Exception {
        for (String path : new String[] {
            "standards/SAFE/1999",
            "standards/-/2021",
            "standards/SAFE/2021/criteria/ZZ99",
            "standards/SAFE/2021/crosswalk/SAFE/1999",
            "programmes/999999",
            "programmes/latest",
            "programmes/99999999999"
        }) {
            web.perform(get("/api/v1/" + path).with(reader()))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not-found"));
        }
    }

    @Test
    void opensToItsScopeAloneAndOnlyToBeRead() throws Exception {
        for (String path : new String[] {"standards", "standards/SAFE/2021", "programmes/current"}) {
            web.perform(get("/api/v1/" + path)).andExpect(status().isUnauthorized());
            web.perform(get("/api/v1/" + path)
                            .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_targeting:read"))))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/api/v1/standards").with(reader())).andExpect(status().isMethodNotAllowed());
    }

    private static RequestPostProcessor reader() {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_standards:read"));
    }
}
