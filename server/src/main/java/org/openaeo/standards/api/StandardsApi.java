package org.openaeo.standards.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programmes;

/**
 * The catalogue, its crosswalks and the programme for other systems, to be read only: what a standard asks is changed by
 * two people, on the pages.
 */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('SCOPE_standards:read')")
@Tag(name = "Standards", description = "What standards ask, how they answer each other, and the programme in force.")
class StandardsApi {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final Catalogue catalogue;
    private final Crosswalks crosswalks;
    private final Programmes programmes;

    StandardsApi(Catalogue catalogue, Crosswalks crosswalks, Programmes programmes) {
        this.catalogue = catalogue;
        this.crosswalks = crosswalks;
        this.programmes = programmes;
    }

    @GetMapping("/standards")
    @Operation(summary = "Every edition of every standard")
    List<EditionLineAnswer> editions() {
        return catalogue.editions().stream().map(EditionLineAnswer::of).toList();
    }

    @GetMapping("/standards/{standard}/{edition}")
    @Operation(summary = "An edition whole: groups, criteria and questions")
    EditionAnswer edition(@PathVariable String standard, @PathVariable String edition) {
        return EditionAnswer.of(found(standard, edition));
    }

    @GetMapping("/standards/{standard}/{edition}/criteria/{code}")
    @Operation(summary = "One criterion and every link that has it at either end")
    CriterionInCrosswalks criterion(
            @PathVariable String standard, @PathVariable String edition, @PathVariable String code) {
        Edition asking = found(standard, edition);
        Criterion criterion = asking.criterion(code).orElseThrow(StandardsApi::notFound);
        return new CriterionInCrosswalks(
                asking.id().toString(),
                EditionAnswer.CriterionAnswer.of(criterion),
                crosswalks.of(new CriterionId(asking.id(), criterion.code())).stream()
                        .map(CrosswalkAnswer.LinkAnswer::of)
                        .toList());
    }

    @GetMapping("/standards/{standard}/{edition}/crosswalk/{otherStandard}/{otherEdition}")
    @Operation(
            summary = "How an edition is answered by another",
            description = "Links that people judged, links derived by way of SAFE, and how many criteria that covers.")
    CrosswalkAnswer crosswalk(
            @PathVariable String standard,
            @PathVariable String edition,
            @PathVariable String otherStandard,
            @PathVariable String otherEdition) {
        return CrosswalkAnswer.of(crosswalks.between(
                found(standard, edition).id(),
                found(otherStandard, otherEdition).id()));
    }

    @GetMapping("/programmes/current")
    @Operation(summary = "The programme in force")
    ProgrammeAnswer programme() {
        return ProgrammeAnswer.of(programmes.current());
    }

    @GetMapping("/programmes/{version}")
    @Operation(summary = "A version of the programme, as case files name it")
    ProgrammeAnswer programme(@PathVariable String version) {
        return number(version)
                .flatMap(programmes::find)
                .map(ProgrammeAnswer::of)
                .orElseThrow(StandardsApi::notFound);
    }

    /**
     * One criterion.
     *
     * @param edition that asks it
     * @param links that have it at either end
     */
    record CriterionInCrosswalks(
            String edition, EditionAnswer.CriterionAnswer criterion, List<CrosswalkAnswer.LinkAnswer> links) {}

    private Edition found(String standard, String edition) {
        return EditionId.of(standard, edition).flatMap(catalogue::find).orElseThrow(StandardsApi::notFound);
    }

    private static Optional<Integer> number(String version) {
        return VERSION.matcher(version).matches() ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
