package org.openaeo.certification.company;

/**
 * A part of the file for which rights are given: the company's details, its applications and cases, or one group of
 * a questionnaire.
 *
 * @param key as stored; that of a group names its standard, edition and group
 */
public record Section(String key) {
    public static final Section COMPANY = new Section("COMPANY");
    public static final Section CASES = new Section("CASES");

    public Section {
        if (!key.matches("[A-Za-z0-9./_-]{1,80}")) {
            throw new IllegalArgumentException("Not a section: " + key);
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
