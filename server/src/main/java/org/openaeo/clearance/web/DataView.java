package org.openaeo.clearance.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.Load;
import org.openaeo.clearance.LoadReport;
import org.openaeo.clearance.intake.Loading;
import org.openaeo.engine.declaration.ColumnMapping;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/** What stands on the page of data: two forms, and the loads of the past. */
@Component
class DataView {
    private static final int LISTED = 50;

    private final Loading loads;
    private final Wording wording;
    private final Figures figures;
    private final Days days;
    private final Names people;
    private final DataSize limit;

    DataView(
            Loading loads,
            Wording wording,
            Figures figures,
            Days days,
            Names people,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
        this.loads = loads;
        this.wording = wording;
        this.figures = figures;
        this.days = days;
        this.people = people;
        this.limit = limit;
    }

    /** Adds what the page needs, and leaves a form that was sent as it came. */
    String fill(Model model) {
        if (!model.containsAttribute("upload")) {
            model.addAttribute("upload", new UploadForm(null, "canonical", null));
        }
        if (!model.containsAttribute("generation")) {
            String yearAgo = days.today().minusYears(1).plusDays(1).toString();
            model.addAttribute("generation", new GenerationForm("50000", "7", yearAgo));
        }
        model.addAttribute("mappings", mappings());
        model.addAttribute("limit", size());
        model.addAttribute(
                "loads", loads.latest(LISTED).stream().map(this::line).toList());
        return "clearance/data";
    }

    private Map<String, String> mappings() {
        Map<String, String> mappings = new LinkedHashMap<>();
        ColumnMapping.builtInNames()
                .forEach(name -> mappings.put(name, wording.sayOr("clearance.data.mapping." + name, name)));
        mappings.put(UploadReading.OWN, wording.say("clearance.data.mapping.own"));
        return mappings;
    }

    private String size() {
        return limit.toGigabytes() > 0
                ? wording.say("clearance.data.gigabytes", figures.number(limit.toGigabytes()))
                : wording.say("clearance.data.megabytes", figures.number(Math.max(1, limit.toMegabytes())));
    }

    private LoadLine line(Load load) {
        LoadReport report = load.report();
        return new LoadLine(
                figures.dateTime(load.startedAt()),
                load.title(),
                people.of(load.by()),
                figures.number(report.added()),
                figures.number(report.known()),
                figures.number(report.differing()),
                figures.number(report.rejected()),
                figures.number(report.outcomes()),
                report.changedNothing(),
                report.refusal()
                        .map(fault -> fault.sentence(Wording.language()))
                        .orElse(""),
                report.rejected() + report.differing() > 0
                        ? DataPage.PATH + "/loads/" + report.id() + "/rejects.csv"
                        : "");
    }
}
