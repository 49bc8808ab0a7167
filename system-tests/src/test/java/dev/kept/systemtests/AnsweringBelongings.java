// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** What a tenant owns around the public page and the other ways of answering. */
final class AnsweringBelongings {

    private AnsweringBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        String link = Belongings.id(owner, "/api/v1/survey-links", """
                {"surveyId":"%s","name":"Mine","channel":"link"}""".formatted(ids.get("{surveyId}")));
        ids.put("{linkId}", link);
        Answer url = owner.post("/api/v1/survey-links/" + link + "/urls", "").expect(200);
        String page = URI.create(url.body().path("url").asText()).getPath();
        owner.send(
                        "POST",
                        page,
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("step=questions&a.recommend=9"))
                .expect(303);
        var session =
                owner.get("/api/v1/answer-sessions?limit=1").expect(200).body().at("/data/0");
        ids.put("{sessionId}", session.path("id").asText());
        ids.putIfAbsent("{invitationId}", session.path("invitationId").asText());
        ids.put("{responseHookId}", Belongings.id(owner, "/api/v1/response-hooks", """
                {"name":"Mine","surveyId":"%s","mapping":{"id":"/id","answers":{"recommend":"/nps"}}}""".formatted(
                        ids.get("{surveyId}"))));
        Belongings.BODIES.put("recordInterview", "{\"interview\":{\"interviewer\":\"A-17\"},\"answers\":[]}");
    }
}
