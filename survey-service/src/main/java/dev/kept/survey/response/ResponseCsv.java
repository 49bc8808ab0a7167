// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.answer.Decimals;
import dev.kept.survey.question.ContactField;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses as lines of a table: the columns of an import, after those that only an export has. */
final class ResponseCsv {

    private static final List<String> OWN = List.of(
            "responseId",
            "surveyVersion",
            "externalId",
            "customerId",
            "answeredAt",
            "channel",
            "weight",
            "language",
            "interviewer",
            "interviewPlace");

    private final List<Question> parts;

    /** @param questions of the version whose questions are the columns */
    ResponseCsv(List<Question> questions) {
        parts = Question.parts(questions);
    }

    String header() {
        List<@Nullable String> cells = new ArrayList<>(OWN);
        parts.forEach(part -> cells.addAll(part.columns()));
        return CsvLine.of(cells);
    }

    String line(SurveyResponse response, boolean personal) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(response.id());
        cells.add(Integer.toString(response.surveyVersion()));
        cells.add(response.externalId());
        cells.add(response.customerId());
        cells.add(response.answeredAt().toString());
        cells.add(response.channel().text());
        cells.add(Decimals.plain(response.weight()));
        cells.add(response.language());
        Interview interview = response.interview();
        cells.add(interview == null ? null : interview.interviewer());
        cells.add(interview == null ? null : interview.place());
        Map<String, Answer> answers = new HashMap<>();
        response.answers().forEach(answer -> answers.put(answer.question(), personal ? answer : answer.masked()));
        for (Question part : parts) {
            Answer answer = answers.get(part.key());
            if (part.type() == QuestionType.CONTACT) {
                addContact(part, answer, cells);
            } else {
                cells.add(answer == null ? null : cell(answer));
            }
        }
        return CsvLine.of(cells);
    }

    private static void addContact(Question part, @Nullable Answer answer, List<@Nullable String> cells) {
        Contact contact = answer == null ? null : answer.contact();
        for (var item : part.items()) {
            cells.add(
                    contact == null
                            ? answer == null ? null : answer.missing()
                            : ContactField.of(item.key())
                                    .map(contact.fields()::get)
                                    .orElse(null));
        }
    }

    private static @Nullable String cell(Answer answer) {
        if (answer.missing() != null) {
            return answer.missing();
        }
        return answer.choices() == null ? answer.plain() : String.join("|", answer.choices());
    }
}
