// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds answers in a tool's document. What cannot be read stays text, so that the judge says what the question takes. */
final class HookReader {

    private static final int LENGTH_OF_DATE = 10;

    private final JsonNode document;
    private final HookMapping mapping;

    HookReader(JsonNode document, HookMapping mapping) {
        this.document = document;
        this.mapping = mapping;
    }

    /** A single value; null where there is none. */
    @Nullable String text(@Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        JsonNode node = document.at(JsonPointer.compile(pointer));
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    List<Answer> answers(List<Question> questions) {
        List<Answer> answers = new ArrayList<>();
        for (Question part : Question.parts(questions)) {
            Answer answer = part.type() == QuestionType.CONTACT ? contact(part) : answer(part);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private @Nullable Answer answer(Question part) {
        String key = part.key();
        String pointer = mapping.answers().get(key);
        List<String> words = pointer == null ? List.of() : words(key, document.at(JsonPointer.compile(pointer)));
        if (words.isEmpty()) {
            return null;
        }
        String word = words.get(0);
        if (part.missingCode(word).isPresent()) {
            return Answer.ofMissing(key, word);
        }
        return switch (part.type()) {
            case NPS, CSAT, CES, RATING ->
                word.matches("-?[0-9]{1,4}") ? Answer.ofScore(key, Integer.parseInt(word)) : Answer.ofText(key, word);
            case SINGLE_CHOICE -> Answer.ofChoice(key, word);
            case MULTIPLE_CHOICE, RANKING -> Answer.ofChoices(key, words);
            case NUMBER -> Answer.ofNumber(key, word);
            case DATE -> Answer.ofDate(key, word.length() > LENGTH_OF_DATE ? word.substring(0, LENGTH_OF_DATE) : word);
            case TEXT, MATRIX, CONTACT -> Answer.ofText(key, word);
        };
    }

    private @Nullable Answer contact(Question part) {
        Map<String, String> fields = new HashMap<>();
        part.items().forEach(item -> {
            String value = text(mapping.answers().get(part.key() + "." + item.key()));
            if (value != null) {
                fields.put(item.key(), value);
            }
        });
        return fields.isEmpty()
                ? null
                : Answer.ofContact(
                        part.key(), new Contact(fields.get("name"), fields.get("email"), fields.get("phone")));
    }

    private List<String> words(String key, JsonNode node) {
        List<String> words = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> words.addAll(words(key, each)));
        } else if (node.isValueNode() && !node.isNull()) {
            String word = node.asText().strip();
            if (!word.isEmpty()) {
                words.add(mapping.translated(key, word));
            }
        }
        return words;
    }
}
