// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked in the versions that were published before, and under which key figures know it. */
public final class EarlierQuestions {

    private final Map<String, Question> parts = new HashMap<>();
    private final Map<String, String> stableKeys = new HashMap<>();

    /** @param published in the order of their numbers; what a later one says of a key is what holds */
    public EarlierQuestions(Collection<Questionnaire> published) {
        for (Questionnaire version : published) {
            version.parts().forEach((key, part) -> {
                parts.put(key, part);
                stableKeys.put(key, version.design().stableKey(key));
            });
        }
    }

    public static EarlierQuestions none() {
        return new EarlierQuestions(List.of());
    }

    Optional<Question> find(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** The draft's keys of before, each led back to the first one: what is frozen at publication. */
    public Design traced(Design draft) {
        Map<String, String> traced = new LinkedHashMap<>();
        draft.formerKeys().forEach((key, former) -> traced.put(key, stableKeys.getOrDefault(former, former)));
        return draft.withFormerKeys(traced);
    }
}
