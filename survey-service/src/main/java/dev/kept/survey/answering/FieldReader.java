// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.answering.FormReader.Unreadable;
import dev.kept.survey.answerpage.PageTexts;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.ContactField;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.Scale;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the field, or the fields, of one question; null where nothing was filled in. */
final class FieldReader {

    private static final int LONGEST_CONTACT = 254;

    private final FormValues form;
    private final PageTexts texts;

    FieldReader(FormValues form, PageTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    @Nullable Answer score(Question question) throws Unreadable {
        String value = value(question);
        if (value.isEmpty()) {
            return null;
        }
        Scale scale = Objects.requireNonNull(question.scale());
        if (!value.matches("-?[0-9]{1,4}") || !scale.holds(Integer.parseInt(value))) {
            throw new Unreadable(texts.pleaseChoose());
        }
        return Answer.ofScore(question.key(), Integer.parseInt(value));
    }

    @Nullable Answer choice(Question question) throws Unreadable {
        String value = value(question);
        if (value.isEmpty()) {
            return null;
        }
        if (!question.offers(value)) {
            throw new Unreadable(texts.pleaseChoose());
        }
        return Answer.ofChoice(question.key(), value);
    }

    @Nullable Answer choices(Question question) throws Unreadable {
        List<String> values = form.all(FormValues.name(question.key())).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (!values.stream().allMatch(question::offers)) {
            throw new Unreadable(texts.pleaseChoose());
        }
        return values.isEmpty() ? null : Answer.ofChoices(question.key(), values);
    }

    @Nullable Answer ranking(Question question) throws Unreadable {
        List<Choice> choices = question.choices();
        TreeMap<Integer, String> places = new TreeMap<>();
        for (Choice choice : choices) {
            String place = form.first(FormValues.name(question.key(), choice.key()));
            if (place.matches("[0-9]{1,3}")) {
                places.put(Integer.parseInt(place), choice.key());
            }
        }
        if (places.isEmpty()) {
            return null;
        }
        if (places.size() < choices.size() || places.firstKey() != 1 || places.lastKey() != choices.size()) {
            throw new Unreadable(texts.pleaseRank());
        }
        return Answer.ofChoices(question.key(), List.copyOf(places.values()));
    }

    @Nullable Answer number(Question question) throws Unreadable {
        // Full-width digits, as Chinese keyboards give them, are digits.
        String value = Normalizer.normalize(value(question), Normalizer.Form.NFKC);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches(DecimalText.PATTERN)) {
            throw new Unreadable(texts.pleaseNumber());
        }
        BigDecimal number = new BigDecimal(value);
        if (question.min() != null && number.compareTo(new BigDecimal(question.min())) < 0) {
            throw new Unreadable(texts.numberTooLow(question.min()));
        }
        if (question.max() != null && number.compareTo(new BigDecimal(question.max())) > 0) {
            throw new Unreadable(texts.numberTooHigh(question.max()));
        }
        return Answer.ofNumber(question.key(), value);
    }

    @Nullable Answer date(Question question) throws Unreadable {
        String value = value(question);
        if (value.isEmpty()) {
            return null;
        }
        LocalDate date = date(value);
        if (question.min() != null && date.isBefore(LocalDate.parse(question.min()))) {
            throw new Unreadable(texts.dateTooEarly(question.min()));
        }
        if (question.max() != null && date.isAfter(LocalDate.parse(question.max()))) {
            throw new Unreadable(texts.dateTooLate(question.max()));
        }
        return Answer.ofDate(question.key(), date.toString());
    }

    @Nullable Answer text(Question question) throws Unreadable {
        String value = value(question);
        int longest = Objects.requireNonNullElse(question.maxLength(), Question.LONGEST_TEXT);
        if (value.length() > longest) {
            throw new Unreadable(texts.tooLong(longest));
        }
        return value.isEmpty() ? null : Answer.ofText(question.key(), value);
    }

    @Nullable Answer contact(Question question) throws Unreadable {
        String name = part(question, ContactField.NAME);
        String email = part(question, ContactField.EMAIL);
        String phone = part(question, ContactField.PHONE);
        return name == null && email == null && phone == null
                ? null
                : Answer.ofContact(question.key(), new Contact(name, email, phone));
    }

    private @Nullable String part(Question question, ContactField field) throws Unreadable {
        String value = form.first(FormValues.name(question.key(), field.key())).strip();
        if (value.length() > LONGEST_CONTACT) {
            throw new Unreadable(texts.tooLong(LONGEST_CONTACT));
        }
        return value.isEmpty() ? null : value;
    }

    private LocalDate date(String value) throws Unreadable {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Unreadable(texts.pleaseDate());
        }
    }

    private String value(Question question) {
        return form.first(FormValues.name(question.key())).strip();
    }
}
