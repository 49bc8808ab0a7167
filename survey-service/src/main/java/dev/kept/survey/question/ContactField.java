// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a CONTACT question can ask for. */
public enum ContactField {
    NAME,
    EMAIL,
    PHONE;

    /** As the key of an item, and as the end of a column of an import: {@code email}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ContactField::key).toList();
    }
}
