package org.openaeo.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.explanation.Reason;
import org.openaeo.engine.selection.Choice;

/** The list for reading: one line a declaration, its reasons beneath. */
final class ListTable {
    private final InspectionList list;
    private final Speech speech;

    ListTable(InspectionList list, Speech speech) {
        this.list = list;
        this.speech = speech;
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(writer, Integer.MAX_VALUE);
        writer.flush();
    }

    /** Writes the first so many choices. */
    void write(Appendable to, int most) throws IOException {
        List<Choice> choices = list.selection().choices();
        List<Choice> shown = choices.subList(0, Math.min(most, choices.size()));
        int width = Integer.toString(shown.size()).length();
        for (Choice choice : shown) {
            line(to, head(choice, width));
            for (String ground : grounds(choice)) {
                line(to, " ".repeat(width + 2) + ground);
            }
        }
        if (shown.size() < choices.size()) {
            line(to, speech.say("list.more", choices.size() - shown.size()));
        }
        if (list.all()) {
            line(to, "");
            line(to, speech.say("list.released", list.selection().declarations() - choices.size()));
            for (int row : (Iterable<Integer>) list.released().boxed()::iterator) {
                line(to, "  " + clean(list.declarations().id(row)));
            }
        }
    }

    private static void line(Appendable to, String text) throws IOException {
        to.append(text).append(System.lineSeparator());
    }

    private String head(Choice choice, int width) {
        int row = choice.row();
        return " ".repeat(width - Integer.toString(choice.rank()).length())
                + choice.rank()
                + "  "
                + speech.say(
                        "list.head",
                        speech.say("lane." + choice.lane().code()),
                        clean(list.declarations().id(row)),
                        speech.perCent(list.scores().probability()[row]),
                        or(Field.OFFICE, row),
                        or(Field.IMPORTER, row),
                        list.text(Field.TRUST, row).isEmpty()
                                ? ""
                                : speech.say("list.trust", clean(list.text(Field.TRUST, row))),
                        or(Field.HS, row),
                        or(Field.ORIGIN, row));
    }

    private List<String> grounds(Choice choice) {
        List<String> grounds = new ArrayList<>();
        list.chanceOf(choice).ifPresent(chance -> grounds.add(speech.say("list.random", 100 * chance)));
        list.rulesOf(choice)
                .forEach(rule -> grounds.add(speech.say("list.rule", rule.id(), rule.title(speech.language()))));
        for (Reason reason : list.reasonsOf(choice)) {
            grounds.add(speech.say("list.reason", reason.points(), clean(reason.sentence(speech.language()))));
        }
        return grounds;
    }

    private String or(Field field, int row) {
        String text = list.text(field, row);
        return text.isEmpty() ? "–" : clean(text);
    }

    /** Without control characters: what a declaration says must not steer the terminal. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cc}|\\p{Cf}", "\uFFFD");
    }
}
