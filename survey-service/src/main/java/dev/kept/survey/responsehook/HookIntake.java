// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.response.GivenAnswers;
import dev.kept.survey.response.HandedIn;
import dev.kept.survey.response.ResponseDesk;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes in what outside tools send: only what is signed, each of their responses once, and with a note of all. */
@ApplicationScoped
class HookIntake {

    private static final String PAUSED = "response-hook-paused";

    private final ResponseHookRepository hooks;
    private final ResponseDeliveryRepository deliveries;
    private final AnswerableSurveys surveys;
    private final ResponseDesk responses;
    private final HookSecrets secrets;
    private final Clock clock;

    HookIntake(
            ResponseHookRepository hooks,
            ResponseDeliveryRepository deliveries,
            AnswerableSurveys surveys,
            ResponseDesk responses,
            HookSecrets secrets,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.surveys = surveys;
        this.responses = responses;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Takes a message in and keeps what became of it; a refused one is an error to the tool and stays visible to us.
     *
     * @param header the value of a header of the request; null where there is none
     */
    ResponseDelivery receive(String hookId, byte[] body, UnaryOperator<@Nullable String> header) {
        String tenant = hooks.tenantOf(hookId).orElseThrow(() -> HookProblem.RESPONSE_HOOK_NOT_FOUND.with(hookId));
        ResponseDelivery delivery = TenantContext.callAs(
                tenant, () -> QuarkusTransaction.requiringNew().call(() -> take(tenant, hookId, body, header)));
        if (delivery.status() == DeliveryStatus.REFUSED) {
            throw HookProblem.DELIVERY_REFUSED.with(
                    delivery.id(), String.valueOf(delivery.problem()), delivery.faults());
        }
        return delivery;
    }

    private ResponseDelivery take(String tenant, String hookId, byte[] body, UnaryOperator<@Nullable String> header) {
        ResponseHook hook = hooks.get(hookId);
        if (!isSigned(hook, body, header)) {
            throw HookProblem.SIGNATURE_INVALID.with(hook.signature().headerName());
        }
        ResponseDelivery delivery = hook.active()
                ? taken(tenant, hook, body)
                : ResponseDelivery.refused(hook, null, PAUSED, List.of(), now());
        deliveries.persist(delivery);
        return delivery;
    }

    private boolean isSigned(ResponseHook hook, byte[] body, UnaryOperator<@Nullable String> header) {
        String given = header.apply(hook.signature().headerName());
        return given != null
                && secrets.valid(hook, clock.instant()).stream()
                        .anyMatch(secret -> isSigned(hook, secret, body, given, header));
    }

    private boolean isSigned(
            ResponseHook hook, String secret, byte[] body, String given, UnaryOperator<@Nullable String> header) {
        return switch (hook.signature().known()) {
            case STANDARD_WEBHOOKS ->
                Signatures.isStandard(
                        secret,
                        header.apply("webhook-id"),
                        header.apply("webhook-timestamp"),
                        body,
                        given,
                        clock.instant());
            case HMAC_SHA256_BODY -> Signatures.isOfBody(secret, body, given);
        };
    }

    private ResponseDelivery taken(String tenant, ResponseHook hook, byte[] body) {
        Instant now = now();
        JsonNode document;
        try {
            document = HookJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return ResponseDelivery.refused(hook, null, "malformed-json", List.of(), now);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        HookReader reader = new HookReader(document, hook.mapping());
        String id = reader.text(hook.mapping().id());
        if (id == null || id.length() > 200) {
            return ResponseDelivery.refused(
                    hook,
                    null,
                    "response-invalid",
                    List.of(new DeliveryFault("/externalId", "external-id-required")),
                    now);
        }
        HandedIn handed = handIn(tenant, hook, reader, id);
        ProblemException refusal = handed.refusal();
        if (refusal != null) {
            List<DeliveryFault> faults = refusal.faults().stream()
                    .map(fault -> new DeliveryFault(fault.pointer(), fault.code()))
                    .toList();
            return ResponseDelivery.refused(hook, id, refusal.type().code(), faults, now);
        }
        DeliveryStatus status = DeliveryStatus.valueOf(handed.status());
        return ResponseDelivery.taken(hook, id, status, Objects.requireNonNull(handed.responseId()), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private HandedIn handIn(String tenant, ResponseHook hook, HookReader reader, String id) {
        AnswerableSurvey survey = surveys.find(hook.surveyId(), null).orElseThrow();
        return responses.handIn(
                tenant,
                new GivenAnswers(
                        hook.surveyId(),
                        survey.version(),
                        id,
                        null,
                        reader.text(hook.mapping().customerExternalId()),
                        hook.channel(),
                        reader.text(hook.mapping().language()),
                        reader.answers(survey.questions()),
                        reader.text(hook.mapping().answeredAt()),
                        null));
    }
}
