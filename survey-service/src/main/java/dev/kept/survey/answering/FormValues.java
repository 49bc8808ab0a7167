// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.question.ContactField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the fields of a form, by the field's name. Answers have names made of what they answer: {@code a.<key>},
 * with {@code /<choice>} for a place in a ranking and {@code /<field>} for a part of a contact; {@code m.<key>} is a code
 * for "no answer" beside a field. A value {@code !<code>} among choices is such a code too.
 */
record FormValues(Map<String, List<String>> fields) {

    static final String CODE = "!";

    private static final int MOST_FIELDS = 2000;

    /** Reads a body of {@code application/x-www-form-urlencoded}. Characters that no text may hold are left out. */
    static FormValues parse(String body) {
        Map<String, List<String>> fields = new HashMap<>();
        int count = 0;
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && count++ < MOST_FIELDS) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new FormValues(fields);
    }

    /** The form as it looks after these answers. */
    static FormValues of(List<Answer> answers) {
        Map<String, List<String>> fields = new HashMap<>();
        for (Answer answer : answers) {
            put(answer, fields);
        }
        return new FormValues(fields);
    }

    static String name(String key) {
        return "a." + key;
    }

    static String codeName(String key) {
        return "m." + key;
    }

    static String name(String key, String part) {
        return name(key) + "/" + part;
    }

    /** The first value that is not blank; empty text if there is none. */
    String first(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static void put(Answer answer, Map<String, List<String>> fields) {
        String key = answer.question();
        String name = name(key);
        if (answer.missing() != null) {
            fields.put(name, List.of(CODE + answer.missing()));
            fields.put(codeName(key), List.of(answer.missing()));
        } else if (answer.choices() != null) {
            fields.put(name, answer.choices());
            for (int i = 0; i < answer.choices().size(); i++) {
                fields.put(name(key, answer.choices().get(i)), List.of(Integer.toString(i + 1)));
            }
        } else if (answer.contact() != null) {
            put(key, answer.contact(), fields);
        } else {
            fields.put(name, List.of(String.valueOf(answer.plain())));
        }
    }

    private static void put(String key, Contact contact, Map<String, List<String>> fields) {
        for (Map.Entry<ContactField, String> field : contact.fields().entrySet()) {
            fields.put(name(key, field.getKey().key()), List.of(field.getValue()));
        }
    }

    private static String decoded(String text) {
        try {
            return clean(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return ""; // a broken escape says nothing
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.isDefined(c))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
