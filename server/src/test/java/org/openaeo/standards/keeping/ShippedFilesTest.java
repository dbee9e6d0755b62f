package org.openaeo.standards.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Question;
import org.openaeo.standards.Words;
import org.openaeo.standards.reading.CrosswalkReader;
import org.openaeo.standards.reading.CrosswalkText;
import org.openaeo.standards.reading.EditionReader;
import org.openaeo.standards.reading.Fault;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.ProgrammeReader;
import org.openaeo.standards.reading.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that comes with the product is read, and nothing is wrong with it. */
class ShippedFilesTest {
    private final ShippedFiles files = new ShippedFiles();
    private final Map<EditionId, Edition> editions = editions();

    @Test
    void editionsHaveNoFaultsAndAreCalledAsTheirFilesAre() {
        List<Fault> faults = new ArrayList<>();
        for (ShippedFiles.ShippedFile file : files.editions()) {
            Reading<Edition> reading = EditionReader.read(file.fileName(), file.text());
            faults.addAll(reading.listed());
            reading.found()
                    .ifPresent(edition -> assertThat(edition.id().toString().replace('/', '-'))
                            .isEqualTo(file.name()));
        }
        assertThat(faults).isEmpty();
        assertThat(editions).hasSizeGreaterThan(12);
    }

    @Test
    void crosswalksTieCriteriaThatThereAre() {
        List<Fault> faults = new ArrayList<>();
        for (ShippedFiles.ShippedFile file : files.crosswalks()) {
            Reading<CrosswalkText> reading = CrosswalkReader.read(file.fileName(), file.text(), known());
            faults.addAll(reading.listed());
            reading.found()
                    .ifPresent(crosswalk -> assertThat(crosswalk.from().standard() + "-"
                                    + crosswalk.to().standard())
                            .isEqualTo(file.name()));
        }
        assertThat(faults).isEmpty();
        assertThat(files.crosswalks()).hasSizeGreaterThan(4);
    }

    @Test
    void programmesApplyEditionsThatThereAre() {
        List<Fault> faults = new ArrayList<>();
        for (ShippedFiles.ShippedFile file : files.programmes()) {
            Reading<Programme> reading = ProgrammeReader.read(file.fileName(), file.text(), known());
            faults.addAll(reading.listed());
            reading.found().ifPresent(programme -> assertThat(programme.code()).isEqualTo(file.name()));
        }
        assertThat(faults).isEmpty();
        assertThat(files.programme("eu")).isPresent();
    }

    /** The readers ask for three languages; here it is asked whether somebody filled them with the same text. */
    @Test
    void longTextsAreTranslated() {
        List<String> alike = editions.values().stream()
                .flatMap(Edition::criteria)
                .flatMap(ShippedFilesTest::words)
                .map(Words::byLanguage)
                .filter(texts -> texts.getOrDefault("en", "").length() > 60)
                .filter(texts -> texts.values().stream().distinct().count() < 3)
                .map(texts -> texts.getOrDefault("en", ""))
                .toList();

        assertThat(alike).isEmpty();
    }

    @Test
    void whatIsToBeConfirmedSaysSo() {
        Edition safe = editions.get(new EditionId("SAFE", "2021"));
        assertThat(safe.groups()).hasSize(13);
        assertThat(safe.provenance()).isNotBlank();
    }

    private static Stream<Words> words(Criterion criterion) {
        return Stream.concat(
                Stream.of(criterion.text()), criterion.questions().stream().map(Question::text));
    }

    private Known known() {
        return Known.of(id -> Optional.ofNullable(editions.get(id)));
    }

    private Map<EditionId, Edition> editions() {
        Map<EditionId, Edition> read = new HashMap<>();
        for (ShippedFiles.ShippedFile file : files.editions()) {
            EditionReader.read(file.fileName(), file.text())
                    .found()
                    .ifPresent(edition -> read.put(edition.id(), edition));
        }
        return read;
    }
}
