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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens and closes doors for outside tools. */
@ApplicationScoped
class ResponseHooks {

    private final ResponseHookRepository hooks;
    private final ResponseDeliveryRepository deliveries;
    private final AnswerableSurveys surveys;
    private final HookSecrets secrets;
    private final Clock clock;

    ResponseHooks(
            ResponseHookRepository hooks,
            ResponseDeliveryRepository deliveries,
            AnswerableSurveys surveys,
            HookSecrets secrets,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.surveys = surveys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param secret with which the tool will sign */
    @Transactional
    ResponseHook create(NewResponseHook wanted, String secret) {
        Instant now = now();
        ResponseHook hook = ResponseHook.of(wanted.surveyId(), now);
        change(hook, ResponseHookChange.of(wanted), secret, now);
        secrets.replace(hook, secret, now, Duration.ZERO);
        hooks.persist(hook);
        return hook;
    }

    @Transactional
    ResponseHook change(String id, @Nullable String ifMatch, UnaryOperator<ResponseHookChange> change) {
        ResponseHook hook = hooks.getLocked(id);
        ETags.require(ifMatch, hook.version());
        change(hook, change.apply(ResponseHookChange.of(hook)), null, now());
        hooks.flush();
        return hook;
    }

    /** From now on signed with this secret; the former one holds as well for a while, so that the tool can change over. */
    @Transactional
    ResponseHook rotate(String id, String secret, Duration overlap) {
        ResponseHook hook = hooks.getLocked(id);
        List<Fault> faults = new ArrayList<>();
        judge(secret, faults);
        if (!faults.isEmpty()) {
            throw HookProblem.RESPONSE_HOOK_INVALID.withFaults(faults);
        }
        secrets.replace(hook, secret, now(), overlap);
        hooks.flush();
        return hook;
    }

    private void change(ResponseHook hook, ResponseHookChange wanted, @Nullable String secret, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String name = Objects.requireNonNullElse(wanted.channel(), "web");
        Channel channel = Channel.of(name).orElse(null);
        if (channel == null) {
            faults.add(Fault.textAt("/channel", "channel-unknown", name, String.join(", ", Channel.texts())));
        }
        if (secret != null) {
            judge(secret, faults);
        }
        AnswerableSurvey survey = surveys.find(hook.surveyId(), null).orElse(null);
        if (survey == null) {
            faults.add(Fault.textAt("/surveyId", "survey-unknown", hook.surveyId()));
        } else {
            judge(wanted.mapping(), survey.questions(), faults);
        }
        if (!faults.isEmpty() || channel == null) {
            throw HookProblem.RESPONSE_HOOK_INVALID.withFaults(faults);
        }
        hook.change(wanted, channel, now);
    }

    private static void judge(String secret, List<Fault> faults) {
        if (!Signatures.isSecret(secret)) {
            faults.add(Fault.textAt("/secret", "secret-unreadable"));
        }
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
