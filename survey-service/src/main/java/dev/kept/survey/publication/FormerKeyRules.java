// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Judges what a version says of keys of before: figures will take both for the same question. */
final class FormerKeyRules {

    private final Map<String, String> formerKeys;
    private final Map<String, Question> parts;
    private final EarlierQuestions earlier;
    private final Faults faults;

    FormerKeyRules(Questionnaire draft, EarlierQuestions earlier, Faults faults) {
        this.formerKeys = draft.design().formerKeys();
        this.parts = draft.parts();
        this.earlier = earlier;
        this.faults = faults;
    }

    void judge() {
        Set<String> taken = new HashSet<>();
        formerKeys.forEach((key, former) -> judge(key, former, Faults.below("/design/formerKeys", key), taken));
    }

    private void judge(String key, String former, String at, Set<String> taken) {
        Question now = parts.get(key);
        Question before = earlier.find(former).orElse(null);
        if (now == null) {
            faults.add(at, "former-key-of-nothing", key);
        } else if (before == null) {
            faults.add(at, "former-key-unknown", former);
        } else if (parts.containsKey(former)) {
            faults.add(at, "former-key-in-use", former);
        } else if (!taken.add(former)) {
            faults.add(at, "former-key-twice", former);
        } else if (before.type() != now.type()) {
            faults.add(at, "former-key-other-type", former, before.type(), now.type());
        }
    }
}
