package org.openaeo.clearance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.decision.Runs;
import org.openaeo.clearance.download.ListDownload;
import org.openaeo.clearance.worklist.WorkQuery;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;

/** The inspection list as a file, with the filters of the page. */
@Controller
@PreAuthorize("isAuthenticated()")
class DownloadPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ListDownload download;
    private final Runs runs;
    private final TrustWording trust;
    private final CurrentUser user;
    private final Days days;
    private final Clock clock;

    DownloadPages(ListDownload download, Runs runs, TrustWording trust, CurrentUser user, Days days, Clock clock) {
        this.download = download;
        this.runs = runs;
        this.trust = trust;
        this.user = user;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/clearance/list.csv")
    ResponseEntity<StreamingResponseBody> csv(@ModelAttribute ListFilter filter) {
        WorkQuery query = query(filter);
        var language = Wording.language();
        return file(query, CSV, "csv", target -> download.csv(query, this::names, language, target));
    }

    @GetMapping("/clearance/list.xlsx")
    ResponseEntity<StreamingResponseBody> excel(@ModelAttribute ListFilter filter) {
        WorkQuery query = query(filter);
        var language = Wording.language();
        return file(query, EXCEL, "xlsx", target -> download.excel(query, this::names, language, target));
    }

    private WorkQuery query(ListFilter filter) {
        Optional<String> office = filter.wantedOffice(user.office().map(OfficeCode::value));
        LocalDate day = filter.wantedDay()
                .orElseGet(() -> runs.latestDay(days.today(), office).orElse(days.today()));
        return filter.query(day, office, trust.codesOf(filter.search()));
    }

    private Map<String, String> names(List<String> codes) {
        Map<String, String> names = new HashMap<>();
        trust.bearers(codes, clock.instant()).forEach((code, operator) -> names.put(code, operator.name()));
        return names;
    }

    private static ResponseEntity<StreamingResponseBody> file(
            WorkQuery query, MediaType type, String extension, StreamingResponseBody body) {
        String name = "inspection-list-" + query.day()
                + query.office()
                        .map(office -> "-" + office.replaceAll("[^A-Za-z0-9_-]", "_"))
                        .orElse("") + "."
                + extension;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
