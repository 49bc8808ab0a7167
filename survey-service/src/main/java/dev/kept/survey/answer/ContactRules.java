// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import dev.kept.survey.question.ContactField;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges the answer to a CONTACT question: only what it asks for, and all of it where it is required. An address is judged
 * by its form; whether it exists only a message can tell.
 */
final class ContactRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,30}[0-9]");

    private final AnswerRules rules;

    ContactRules(AnswerRules rules) {
        this.rules = rules;
    }

    @Nullable Answer judge(Question question, Answer answer, String at) {
        List<String> asked = question.items().stream().map(Item::key).toList();
        Map<String, String> given = given(answer.contact());
        if (given.isEmpty()) {
            return rules.fault(at, "contact-expected", question.key(), String.join(", ", asked));
        }
        boolean right = true;
        for (Map.Entry<String, String> field : given.entrySet()) {
            right &= isRight(question, asked, field.getKey(), field.getValue(), at);
        }
        for (String key : asked) {
            if (question.mustBeAnswered() && !given.containsKey(key)) {
                rules.fault(at + "/contact/" + key, "contact-field-required", question.key(), key);
                right = false;
            }
        }
        return right ? Answer.ofContact(question.key(), contact(given)) : null;
    }

    private static Map<String, String> given(@Nullable Contact contact) {
        Map<String, String> given = new LinkedHashMap<>();
        if (contact != null) {
            contact.fields().forEach((field, value) -> {
                if (!value.isBlank()) {
                    given.put(field.key(), value.strip());
                }
            });
        }
        return given;
    }

    private boolean isRight(Question question, List<String> asked, String key, String value, String at) {
        String here = at + "/contact/" + key;
        if (!asked.contains(key)) {
            rules.fault(here, "contact-field-not-asked", question.key(), key);
            return false;
        }
        if (value.equals(Answer.MASK)) {
            rules.fault(here, "text-masked", question.key());
            return false;
        }
        if (key.equals(ContactField.EMAIL.key()) && !EMAIL.matcher(value).matches()) {
            rules.fault(here, "email-invalid", question.key());
            return false;
        }
        if (key.equals(ContactField.PHONE.key()) && !PHONE.matcher(value).matches()) {
            rules.fault(here, "phone-invalid", question.key());
            return false;
        }
        return true;
    }

    private static Contact contact(Map<String, String> given) {
        return new Contact(
                given.get(ContactField.NAME.key()),
                given.get(ContactField.EMAIL.key()),
                given.get(ContactField.PHONE.key()));
    }
}
