package org.openaeo.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a line of an audit export: a JSON object of texts, whole numbers and such objects. Nothing else stands in one, so
 * whatever else is met means that the line is not the server's.
 */
final class FlatJson {
    private static final int DEEPEST = 4;

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where the line is something else */
    static Map<String, Object> parse(String line) {
        FlatJson reader = new FlatJson(line);
        Map<String, Object> object = reader.object(1);
        reader.blank();
        if (reader.at != line.length()) {
            throw reader.unexpected();
        }
        return object;
    }

    private Map<String, Object> object(int depth) {
        if (depth > DEEPEST) {
            throw unexpected();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        take('{');
        if (next() == '}') {
            at++;
            return object;
        }
        while (true) {
            String name = string();
            take(':');
            Object value = switch (next()) {
                case '"' -> string();
                case '{' -> object(depth + 1);
                default -> number();
            };
            if (object.put(name, value) != null) {
                throw unexpected();
            }
            if (next() == '}') {
                at++;
                return object;
            }
            take(',');
        }
    }

    private Long number() {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Long.valueOf(text.substring(from, at));
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char sign = sign();
            if (sign == '"') {
                return string.toString();
            }
            string.append(sign == '\\' ? escaped() : sign);
        }
    }

    private char escaped() {
        char sign = sign();
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw unexpected();
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw unexpected();
        };
    }

    private char sign() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at++);
    }

    private void take(char expected) {
        if (next() != expected) {
            throw unexpected();
        }
        at++;
    }

    private char next() {
        blank();
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void blank() {
        while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not a line of an audit export, at sign " + (at + 1));
    }
}
