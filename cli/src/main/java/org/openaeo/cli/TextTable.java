package org.openaeo.cli;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns aligned, texts left and numbers right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    private TextTable() {}

    static TextTable with(String... headings) {
        TextTable table = new TextTable();
        table.rows.add(List.of(headings));
        return table;
    }

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            numbers[column] = rows.size() > 1;
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(column);
                widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
                numbers[column] &= row == 0 || looksLikeNumber(cell);
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(row).get(column);
                String room = " ".repeat(widths[column] - cell.codePointCount(0, cell.length()));
                line.append(column == 0 ? "" : GAP).append(numbers[column] ? room + cell : cell + room);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
            if (row == 0) {
                text.append(rule(widths)).append(System.lineSeparator());
            }
        }
        return text.toString();
    }

    private static String rule(int... widths) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("─".repeat(width));
        }
        return String.join(GAP, rules);
    }

    private static boolean looksLikeNumber(String cell) {
        return cell.equals("–") || cell.matches("[+−-]?[0-9][0-9.,\u00a0]*(\u00a0?%)?");
    }
}
