// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.time.Duration;
import java.util.Map;

/** Invitations, shared links, waves and their schedules, triggers, and a contact block. */
final class OutreachBelongings {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OutreachBelongings() {}

    /** Needs the owner's segment: it comes after it. */
    static void add(Client owner, Map<String, String> ids) {
        String survey = ids.get("{surveyId}");
        String customer = ids.get("{customerId}");
        ids.put("{linkId}", Belongings.id(owner, "/api/v1/survey-links", """
                        {"surveyId":"%s","name":"Mine","channel":"qr"}""".formatted(survey)));
        String bounced = Belongings.id(owner, "/api/v1/invitations", """
                        {"surveyId":"%s","customerId":"%s","channel":"email"}""".formatted(survey, customer));
        owner.post("/api/v1/delivery-reports", """
                        {"reference":"%s.1@kept","outcome":"BOUNCED"}""".formatted(bounced)).expect(204);
        ids.put(
                "{blockId}",
                owner.get("/api/v1/contact-blocks").body().at("/data/0/id").asText());
        ids.put("{invitationId}", Belongings.id(owner, "/api/v1/invitations", """
                        {"surveyId":"%s","channel":"link","cooldownDays":0}""".formatted(survey)));
        ids.put("{waveId}", Belongings.id(owner, "/api/v1/waves", """
                        {"surveyId":"%s","name":"Mine","channels":["link"]}""".formatted(survey)));
        ids.put("{triggerId}", Belongings.id(owner, "/api/v1/survey-triggers", """
                        {"surveyId":"%s","name":"Mine","event":"ORDER_PLACED","channels":["link"],"active":false}""".formatted(survey)));
        ids.put("{scheduleId}", schedule(owner, String.valueOf(survey)));
    }

    /** Once survey-service has heard of the segment. */
    private static String schedule(Client owner, String survey) {
        String schedule = """
                {"wave":{"surveyId":"%s","name":"Mine","channels":["link"],"segment":"mine"},
                 "unit":"MONTH","every":1,"firstOn":"2099-01-01","atTime":"09:00"}""".formatted(survey);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = owner.post("/api/v1/wave-schedules", schedule);
            if (answer.status() == 201 || System.nanoTime() > deadline) {
                return answer.expect(201).body().path("id").asText();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
