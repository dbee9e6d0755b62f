package org.openaeo.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

import org.openaeo.platform.web.Bar;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.LineChart;
import org.openaeo.platform.web.Pagination;
import org.openaeo.platform.web.TrustMark;
import org.openaeo.platform.web.Waterfall;

/** Every component once, with invented contents; tests look at it, and people. */
@Controller
public class GalleryPage {
    /** A form with one fault. */
    public record Form(
            String staff, List<String> checks, String procedure, String outcome, String from, String office) {}

    /** A row of the work list. */
    public record Row(
            String lane,
            String id,
            String lodged,
            String importer,
            TrustMark trust,
            String goods,
            String detail,
            int score,
            List<Reason> reasons,
            String waiting,
            boolean late) {}

    /** A reason in words. */
    public record Reason(String text, double points) {}

    /** A moment. */
    public record Moment(String when, String what, String detail, String kind) {}

    @GetMapping("/gallery/list")
    String list(Model model) {
        model.addAttribute("filters", filters());
        model.addAttribute("rows", rows());
        model.addAttribute("pages", new Pagination(3, 25, 1_248, "/gallery/list?lane=RED"));
        model.addAttribute(
                "bars",
                List.of(new Bar("Scored", 0.31, "31\u00a0%", "main"), new Bar("Random", 0.06, "6\u00a0%", "random")));
        model.addAttribute("menuPath", "/gallery");
        return "gallery/list";
    }

    @GetMapping("/gallery/thing")
    String thing(Model model) {
        model.addAttribute("waterfall", waterfall());
        model.addAttribute("moments", moments());
        model.addAttribute("charts", true);
        model.addAttribute("chart", chart());
        model.addAttribute("marks", marks());
        model.addAttribute("notice", "The outcome is recorded.");
        return "gallery/thing";
    }

    @GetMapping("/gallery/form")
    String form(Model model) {
        var form = new Form("", List.of("identity"), "", "conform", "2026-11-24", "ST");
        var result = new BeanPropertyBindingResult(form, "form");
        result.rejectValue("staff", "x", "Enter how many staff have access to cargo");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        model.addAttribute(
                "checks",
                options(
                        "identity",
                        "Identity and right to work",
                        "record",
                        "Criminal record",
                        "references",
                        "References from the last employer"));
        model.addAttribute(
                "outcomes", options("conform", "Conform", "irregular", "Irregular", "not", "Not controlled"));
        model.addAttribute("offices", options("ST", "San Telmo", "PN", "Punta Norte"));
        return "gallery/form";
    }

    private static Map<String, String> options(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static List<FilterLink> filters() {
        return List.of(
                new FilterLink("All", "43", "/gallery/list", true, ""),
                new FilterLink("Red", "17", "/gallery/list?lane=RED", false, "RED"),
                new FilterLink("Yellow", "14", "/gallery/list?lane=YELLOW", false, "YELLOW"),
                new FilterLink("Blue", "9", "/gallery/list?lane=BLUE", false, "BLUE"),
                new FilterLink("Green", "3", "/gallery/list?lane=GREEN", false, "GREEN"));
    }

    private static List<TrustMark> marks() {
        return List.of(
                TrustMark.certified(3, "Tier 3, AEO-F"),
                TrustMark.certified(2, "Tier 2, AEO-S"),
                TrustMark.certified(1, "Tier 1"),
                TrustMark.none("Not certified"),
                TrustMark.suspended("Suspended 3 Nov"));
    }

    private static List<Row> rows() {
        return List.of(
                new Row(
                        "RED",
                        "26ST0017834",
                        "Lodged 07:52",
                        "Añil Textiles S.A.",
                        marks().get(0),
                        "6204.62 Cotton trousers",
                        "1\u00a0240 cartons from Bangladesh",
                        87,
                        List.of(
                                new Reason("Value per kg 41 % below corridor median", 31),
                                new Reason("First consignment from this supplier", 22)),
                        "48 min",
                        false),
                new Row(
                        "YELLOW",
                        "26ST0017788",
                        "Lodged 06:58",
                        "Puerto Frío S.A.",
                        marks().get(1),
                        "0303.42 Frozen yellowfin tuna",
                        "24 t from Ecuador",
                        71,
                        List.of(
                                new Reason("Origin certificate issued after shipment", 26),
                                new Reason("Carrier certified under the Ecuador arrangement", -9)),
                        "1 h 42 min",
                        false),
                new Row(
                        "RED",
                        "26ST0017702",
                        "Lodged 05:12",
                        "Distribuidora Véliz & Fils",
                        marks().get(4),
                        "3304.99 Cosmetics",
                        "88 cartons from France",
                        61,
                        List.of(
                                new Reason("Certificate suspended, checks restored", 25),
                                new Reason("Two late amendments", 14)),
                        "4 h 28 min (late)",
                        true),
                new Row(
                        "BLUE",
                        "26ST0017690",
                        "Lodged 04:55",
                        "Grupo Ñandú Logística",
                        marks().get(2),
                        "8708.99 Vehicle parts",
                        "2 containers from Mexico",
                        38,
                        List.of(
                                new Reason("Duty relief claimed for the first time", 18),
                                new Reason("No irregularity in 212 declarations", -12)),
                        "by 8 Dec",
                        false),
                new Row(
                        "GREEN",
                        "26ST0017655",
                        "Lodged 04:31",
                        "Agrícola San Telmo",
                        marks().get(3),
                        "1005.90 Maize in bulk",
                        "6\u00a0400 t from Brazil",
                        6,
                        List.of(),
                        "4 h 09 min (late)",
                        true));
    }

    private static Waterfall waterfall() {
        return Waterfall.from()
                .start("Average at this office", "Every declaration starts here", 6)
                .step("Value per kg is far below the corridor", "2.31 against a median of 3.94", 31)
                .step("First consignment from this supplier", "Dhaka Apparel Exports, no history", 22)
                .step("Consignee address changed 9 days ago", "Now a bonded store in another district", 17)
                .step("Commodity often under-declared", "HS 6204, 90-day pattern at three ports", 12)
                .step("Carrier certified under an arrangement", "AEO-S, recognised with Panama", -8)
                .step("Fourteen smaller signals", "Largest is +2", 7)
                .total("Score", 87);
    }

    private static List<Moment> moments() {
        return List.of(
                new Moment("22 Nov, 18:04", "Advance cargo data received", "", "past"),
                new Moment("24 Nov, 07:52", "Scored 87, sent to the red lane", "Model 2026.11-b, rules 418", "past"),
                new Moment("24 Nov, 08:31", "Taken by I. Caballero", "", "now"),
                new Moment("24 Nov, 11:52", "Decision due", "", "due"));
    }

    private static LineChart chart() {
        var scored = new double[] {19, 20, 20, 22, 23, 24, 24, 26, 27, 29, 30, 31};
        var random = new double[] {5.2, 6, 5.8, 5.1, 6.4, 6, 5.4, 6.6, 6, 5.6, 6.1, 6};
        return LineChart.of(
                "hit-rate",
                "Scored inspections find five times as many offences as random ones",
                "Hit rate by month, with 95\u00a0% intervals. Random inspections give the unbiased baseline.",
                List.of("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"),
                List.of(
                        new LineChart.Series("main", "Scored 31\u00a0%", scored, moved(scored, -3), moved(scored, 3)),
                        new LineChart.Series(
                                "random", "Random 6\u00a0%", random, moved(random, -2), moved(random, 2))));
    }

    private static double[] moved(double[] values, double by) {
        return java.util.Arrays.stream(values).map(v -> v + by).toArray();
    }
}
