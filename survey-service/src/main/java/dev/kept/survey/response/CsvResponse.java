// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.survey.question.Item;
import dev.kept.survey.question.MissingCode;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionRules;
import dev.kept.survey.question.QuestionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a CSV file as the response that it stands for: the columns of the response itself, and one column per
 * question, or per item of a question that has items. An empty cell is the question's code for blank, or no answer where it has none.
 */
final class CsvResponse {

    private static final String INTERVIEW = "interview";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    private final Map<String, Question> questions;
    private final ObjectMapper mapper;

    CsvResponse(List<Question> questions, ObjectMapper mapper) {
        this.questions =
                Question.parts(questions).stream().collect(Collectors.toMap(Question::key, question -> question));
        this.mapper = mapper;
    }

    ObjectNode read(CsvRow row) {
        ObjectNode response = mapper.createObjectNode();
        for (String column : QuestionRules.RESERVED_KEYS) {
            if (!column.startsWith(INTERVIEW)) {
                row.get(column).ifPresent(cell -> response.put(column, cell));
            }
        }
        if (row.get("interviewer").isPresent() || row.get("interviewPlace").isPresent()) {
            ObjectNode interview = response.putObject("interview");
            row.get("interviewer").ifPresent(cell -> interview.put("interviewer", cell));
            row.get("interviewPlace").ifPresent(cell -> interview.put("place", cell));
        }
        ArrayNode answers = response.putArray("answers");
        for (Question question : questions.values()) {
            if (question.type() == QuestionType.CONTACT) {
                contact(question, row, answers);
            } else {
                answer(question, row.get(question.key()), answers);
            }
        }
        return response;
    }

    /** One column per field; a missing code in any of them stands for the whole. */
    private static void contact(Question question, CsvRow row, ArrayNode answers) {
        ObjectNode contact = answers.objectNode();
        Optional<String> code = Optional.empty();
        for (Item item : question.items()) {
            Optional<String> cell = row.get(question.key() + "." + item.key());
            cell.ifPresent(text -> contact.put(item.key(), text));
            code = code.or(() -> cell.flatMap(text -> code(question, text)));
        }
        if (code.isPresent()) {
            answers.addObject().put("question", question.key()).put("missing", code.get());
        } else if (contact.isEmpty()) {
            answer(question, Optional.empty(), answers);
        } else {
            answers.addObject().put("question", question.key()).set("contact", contact);
        }
    }

    private static void answer(Question question, Optional<String> cell, ArrayNode answers) {
        Optional<String> code =
                cell.isEmpty() ? question.blank().map(MissingCode::code) : cell.flatMap(text -> code(question, text));
        if (code.isPresent()) {
            answers.addObject().put("question", question.key()).put("missing", code.get());
        } else {
            cell.ifPresent(text -> put(question, text, answers.addObject().put("question", question.key())));
        }
    }

    private static Optional<String> code(Question question, String cell) {
        return question.missingCode(cell.strip()).map(MissingCode::code);
    }

    /** What cannot be read stays text, so that the judge says what the question takes. */
    private static void put(Question question, String cell, ObjectNode answer) {
        String text = cell.strip();
        switch (question.type()) {
            case NPS, CSAT, CES, RATING -> {
                if (WHOLE_NUMBER.matcher(text).matches()) {
                    answer.put("score", Integer.parseInt(text));
                } else {
                    answer.put("text", cell);
                }
            }
            case SINGLE_CHOICE -> answer.put("choice", text);
            case MULTIPLE_CHOICE, RANKING -> {
                ArrayNode choices = answer.putArray("choices");
                for (String choice : text.split("\\|", -1)) {
                    choices.add(choice.strip());
                }
            }
            case NUMBER -> answer.put("number", text);
            case DATE -> answer.put("date", text);
            case TEXT, MATRIX, CONTACT -> answer.put("text", cell);
        }
    }
}
