package org.openaeo.standards.web;

import java.util.ArrayList;
import java.util.List;

/** What a draft changes, line by line. */
record TextChange(List<Line> lines) {
    /** Longer stretches than this are shown as replaced as a whole, so that no text makes the page wait. */
    private static final int LONGEST = 3_000;

    /** A line that only one of the texts has; its number in that text. */
    record Line(boolean added, int number, String text) {}

    static TextChange between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> oldPart = old.subList(start, old.size() - end);
        List<String> nowPart = now.subList(start, now.size() - end);
        return new TextChange(
                Math.max(oldPart.size(), nowPart.size()) > LONGEST
                        ? replaced(oldPart, nowPart, start)
                        : compared(oldPart, nowPart, start));
    }

    private static List<Line> replaced(List<String> old, List<String> now, int start) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < old.size(); line++) {
            lines.add(new Line(false, start + line + 1, old.get(line)));
        }
        for (int line = 0; line < now.size(); line++) {
            lines.add(new Line(true, start + line + 1, now.get(line)));
        }
        return lines;
    }

    /** By the longest common subsequence. */
    private static List<Line> compared(List<String> old, List<String> now, int start) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(false, start + i + 1, old.get(i++)));
            } else {
                lines.add(new Line(true, start + j + 1, now.get(j++)));
            }
        }
        return lines;
    }
}
