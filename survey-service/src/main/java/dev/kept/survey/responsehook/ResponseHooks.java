// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.survey.question.Question;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens and closes doors for outside tools. */
@ApplicationScoped
class ResponseHooks {

    private final ResponseHookRepository hooks;
    private final ResponseDeliveryRepository deliveries;
    private final AnswerableSurveys surveys;
    private final Clock clock;

    ResponseHooks(
            ResponseHookRepository hooks,
            ResponseDeliveryRepository deliveries,
            AnswerableSurveys surveys,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    ResponseHook create(NewResponseHook wanted) {
        List<Fault> faults = new ArrayList<>();
        String name = Objects.requireNonNullElse(wanted.channel(), "web");
        Channel channel = Channel.of(name).orElse(null);
        if (channel == null) {
            faults.add(Fault.textAt("/channel", "channel-unknown", name, String.join(", ", Channel.texts())));
        }
        AnswerableSurvey survey = surveys.find(wanted.surveyId(), null).orElse(null);
        if (survey == null) {
            faults.add(Fault.textAt("/surveyId", "survey-unknown", wanted.surveyId()));
        } else {
            judge(wanted.mapping(), survey.questions(), faults);
        }
        if (!faults.isEmpty() || channel == null) {
            throw HookProblem.RESPONSE_HOOK_INVALID.withFaults(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = Objects.requireNonNullElseGet(wanted.secret(), Signatures::newSecret);
        ResponseHook hook = ResponseHook.of(wanted, channel, secret, now);
        hooks.persist(hook);
        return hook;
    }

    private static void judge(HookMapping mapping, List<Question> questions, List<Fault> faults) {
        Set<String> known = new HashSet<>();
        Question.parts(questions).forEach(part -> known.addAll(part.columns()));
        for (String key : mapping.answers().keySet()) {
            if (!known.contains(key)) {
                faults.add(Fault.textAt(
                        "/mapping/answers/" + key.replace("~", "~0").replace("/", "~1"), "question-unknown", key));
            }
        }
    }

    ResponseHook get(String id) {
        return hooks.get(id);
    }

    List<ResponseHook> list(@Nullable List<String> after, int count) {
        return hooks.list(after, count);
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        ResponseHook hook = hooks.get(id);
        ETags.require(ifMatch, hook.version());
        hooks.delete(hook);
    }

    List<ResponseDelivery> deliveries(
            String id, @Nullable DeliveryStatus status, @Nullable List<String> after, int count) {
        return deliveries.list(hooks.get(id).id(), status, after, count);
    }
}
