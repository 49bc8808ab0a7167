// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question with what was answered so far.
 *
 * @param id of its element on the page
 * @param name of its field in the form
 * @param form how it is asked
 * @param lowLabel what the low end of a scale means
 * @param highLabel what the high end of a scale means
 * @param options what can be chosen, also codes for "no answer"
 * @param rows the lines of a matrix or a contact, the things to be ranked
 * @param field what a text, a number or a date may be
 * @param error what is wrong with the answer given
 */
public record QuestionView(
        String id,
        String name,
        Form form,
        String text,
        boolean required,
        @Nullable String lowLabel,
        @Nullable String highLabel,
        List<OptionView> options,
        List<RowView> rows,
        FieldView field,
        @Nullable String error) {

    public QuestionView {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    /** How a question is asked. */
    public enum Form {
        SCALE,
        SINGLE,
        MULTIPLE,
        MATRIX,
        RANKING,
        NUMBER,
        TEXT,
        DATE,
        CONTACT
    }

    /** How many scores the scale has. */
    public long scores() {
        return options.stream().filter(option -> !option.aside()).count();
    }

    /** Whether it is one field and no group of them. */
    public boolean single() {
        return form == Form.NUMBER || form == Form.TEXT || form == Form.DATE;
    }

    /** The name of the code that stands beside a field. */
    public String codeName() {
        return "m" + name.substring(1);
    }

    /** Where the respondent is led to correct a fault: the first thing that can be filled in. */
    public String target() {
        return switch (form) {
            case SCALE, SINGLE, MULTIPLE ->
                options.isEmpty() ? id : options.get(0).id();
            case MATRIX -> rows.isEmpty() ? id : rows.get(0).options().get(0).id();
            case RANKING, CONTACT -> rows.isEmpty() ? id : rows.get(0).id();
            default -> id;
        };
    }

    /** What describes the field to a screen reader: its fault, else nothing. */
    public @Nullable String describedBy() {
        return error == null ? null : id + "-error";
    }

    /** The form's name for templates and styles. */
    public String kind() {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
