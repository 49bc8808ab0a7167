// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.question.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges answers against questions: those of a survey version, or of one page of it. A missing code wins over a score; a
 * score that is not on the scale is refused, never clipped. All faults are named with their place.
 */
public final class AnswerSheet {

    private final Map<String, Question> parts;
    private final List<Fault> faults;

    /** @param faults takes what is wrong */
    public AnswerSheet(List<Question> questions, List<Fault> faults) {
        this.parts = Question.parts(questions).stream()
                .collect(Collectors.toMap(Question::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.faults = faults;
    }

    /**
     * The answers as they are to be kept, in the order of the questions; complete only if no fault was found. What is
     * required must be there.
     */
    public List<Answer> judge(List<Answer> given) {
        Map<String, Answer> judged = read(given);
        demand(parts.values(), judged);
        return List.copyOf(judged.values());
    }

    /** The answers by what they answer, in the order of the questions; what is required may be left out. */
    public Map<String, Answer> read(List<Answer> given) {
        Map<String, Answer> judged = new LinkedHashMap<>();
        AnswerRules rules = new AnswerRules(faults);
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            String at = "/answers/" + i;
            Question question = parts.get(answer.question());
            if (question == null) {
                rules.fault(at + "/question", "question-unknown", answer.question());
            } else if (judged.containsKey(question.key())) {
                rules.fault(at + "/question", "question-twice", question.key());
            } else {
                judged.put(question.key(), Objects.requireNonNullElse(rules.judge(question, answer, at), answer));
            }
        }
        Map<String, Answer> ordered = new LinkedHashMap<>();
        parts.keySet().stream().filter(judged::containsKey).forEach(key -> ordered.put(key, judged.get(key)));
        return ordered;
    }

    /** Finds fault with each required one of these parts that is not answered. */
    public void demand(Collection<Question> shown, Map<String, Answer> judged) {
        shown.stream()
                .filter(question -> question.mustBeAnswered() && !judged.containsKey(question.key()))
                .forEach(question -> faults.add(
                        Fault.textAt("/answers", "answer-required", question.key(), AnswerRules.codes(question))));
    }
}
