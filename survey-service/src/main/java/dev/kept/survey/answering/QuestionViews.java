// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answerpage.FieldView;
import dev.kept.survey.answerpage.OptionView;
import dev.kept.survey.answerpage.PageTexts;
import dev.kept.survey.answerpage.QuestionView;
import dev.kept.survey.answerpage.RowView;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.MissingCode;
import dev.kept.survey.question.MissingReason;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import dev.kept.survey.question.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows questions with what stands in their fields. */
final class QuestionViews {

    private final FormValues values;
    private final Map<String, String> faults;
    private final PageTexts texts;

    QuestionViews(FormValues values, Map<String, String> faults, PageTexts texts) {
        this.values = values;
        this.faults = faults;
        this.texts = texts;
    }

    List<QuestionView> of(List<Question> questions) {
        List<QuestionView> views = new ArrayList<>();
        for (Question question : questions) {
            views.add(of(question, "q" + (views.size() + 1)));
        }
        return views;
    }

    private QuestionView of(Question question, String id) {
        Scale scale = question.scale();
        return new QuestionView(
                id,
                FormValues.name(question.key()),
                form(question.type()),
                question.text(),
                question.mustBeAnswered(),
                scale == null ? null : scale.minLabel(),
                scale == null ? null : scale.maxLabel(),
                options(question, id),
                rows(question, id),
                field(question),
                faults.get(question.key()));
    }

    private static QuestionView.Form form(QuestionType type) {
        return switch (type) {
            case NPS, CSAT, CES, RATING -> QuestionView.Form.SCALE;
            case SINGLE_CHOICE -> QuestionView.Form.SINGLE;
            case MULTIPLE_CHOICE -> QuestionView.Form.MULTIPLE;
            case MATRIX -> QuestionView.Form.MATRIX;
            case RANKING -> QuestionView.Form.RANKING;
            case NUMBER -> QuestionView.Form.NUMBER;
            case TEXT -> QuestionView.Form.TEXT;
            case DATE -> QuestionView.Form.DATE;
            case CONTACT -> QuestionView.Form.CONTACT;
        };
    }

    private List<OptionView> options(Question question, String id) {
        List<OptionView> options = new ArrayList<>();
        if (question.type().isRating() || question.type() == QuestionType.MATRIX) {
            // A matrix has its scores in its rows; here they only say how many there are.
            addScores(question, id, options);
        } else if (question.type().isChoice()) {
            List<String> chosen = values.all(FormValues.name(question.key()));
            for (Choice choice : question.choices()) {
                String at = id + "-" + (options.size() + 1);
                options.add(new OptionView(
                        at, choice.key(), choice.text(), chosen.contains(choice.key()), false, choice.standsAlone()));
            }
        }
        if (question.type() != QuestionType.MATRIX) {
            addCodes(question, id, options);
        }
        return options;
    }

    private void addScores(Question question, String id, List<OptionView> options) {
        Scale scale = Objects.requireNonNull(question.scale());
        String chosen = values.first(FormValues.name(question.key()));
        for (int score = scale.min(); score <= scale.max(); score++) {
            String value = Integer.toString(score);
            if (question.missingCode(value).isEmpty()) {
                options.add(new OptionView(id + "-" + value, value, value, value.equals(chosen), false, false));
            }
        }
    }

    /** Codes that a respondent can mean; that a question was left blank is said by leaving it blank. */
    private void addCodes(Question question, String id, List<OptionView> options) {
        boolean beside = !question.type().isRating() && !question.type().isChoice();
        String chosen = beside
                ? values.first(FormValues.codeName(question.key()))
                : String.join("\n", values.all(FormValues.name(question.key())));
        for (MissingCode code : question.missingCodes()) {
            if (code.reason() != MissingReason.BLANK) {
                String value = beside ? code.code() : FormValues.CODE + code.code();
                String at = id + "-x" + (options.size() + 1);
                options.add(new OptionView(at, value, words(code.reason()), value.equals(chosen), true, true));
            }
        }
    }

    private String words(MissingReason reason) {
        return switch (reason) {
            case DO_NOT_KNOW -> texts.dontKnow();
            case NOT_APPLICABLE, BLANK -> texts.notApplicable();
            case REFUSED -> texts.refused();
        };
    }

    private List<RowView> rows(Question question, String id) {
        return switch (question.type()) {
            case MATRIX -> matrix(question, id);
            case RANKING -> ranking(question, id);
            case CONTACT -> contact(question, id);
            default -> List.of();
        };
    }

    private List<RowView> matrix(Question question, String id) {
        List<RowView> rows = new ArrayList<>();
        for (Question part : question.parts()) {
            String at = id + "-" + (rows.size() + 1);
            List<OptionView> options = new ArrayList<>();
            addScores(part, at, options);
            addCodes(part, at, options);
            rows.add(new RowView(at, FormValues.name(part.key()), part.text(), "", "", "", options));
        }
        return rows;
    }

    private List<RowView> ranking(Question question, String id) {
        List<RowView> rows = new ArrayList<>();
        for (Choice choice : question.choices()) {
            String at = id + "-" + (rows.size() + 1);
            String name = FormValues.name(question.key(), choice.key());
            String place = values.first(name);
            List<OptionView> places = new ArrayList<>();
            for (int i = 1; i <= question.choices().size(); i++) {
                String value = Integer.toString(i);
                places.add(new OptionView(at + "-" + i, value, value, value.equals(place), false, false));
            }
            rows.add(new RowView(at, name, choice.text(), place, "", "", places));
        }
        return rows;
    }

    private List<RowView> contact(Question question, String id) {
        List<RowView> rows = new ArrayList<>();
        for (Item item : question.items()) {
            String name = FormValues.name(question.key(), item.key());
            String type = item.key().equals("phone") ? "tel" : item.key().equals("email") ? "email" : "text";
            String fill = item.key().equals("phone") ? "tel" : item.key();
            rows.add(new RowView(
                    id + "-" + (rows.size() + 1), name, item.text(), values.first(name), type, fill, List.of()));
        }
        return rows;
    }

    private FieldView field(Question question) {
        return switch (question.type()) {
            case NUMBER, DATE, TEXT ->
                new FieldView(shown(question), question.min(), question.max(), longest(question.maxLength()));
            default -> FieldView.NONE;
        };
    }

    /** A code stands beside the field, not in it. */
    private String shown(Question question) {
        String value = values.first(FormValues.name(question.key()));
        return value.startsWith(FormValues.CODE)
                        && question.missingCode(value.substring(1)).isPresent()
                ? ""
                : value;
    }

    private static int longest(@Nullable Integer declared) {
        return declared == null ? Question.LONGEST_TEXT : declared;
    }
}
