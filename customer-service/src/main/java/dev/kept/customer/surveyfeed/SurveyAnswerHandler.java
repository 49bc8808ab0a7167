// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.feedkit.FeedHandler;
import dev.kept.restkit.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps survey answers by survey-service's feed. A later version of a response wins, in whichever order they come. */
@ApplicationScoped
class SurveyAnswerHandler implements FeedHandler {

    private static final String COMPLETED = "survey.response.completed.v1";
    private static final String CORRECTED = "survey.response.corrected.v1";
    private static final String DELETED = "survey.response.deleted.v1";
    private static final Set<String> RESPONSES = Set.of(COMPLETED, CORRECTED, DELETED);

    private static final String UPSERT = """
            insert into survey_answer (id, tenant, customer_id, survey_id, survey_key, survey_version, channel, answered_at,
                                       answers, missing, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            on conflict (id) do update
            set customer_id = excluded.customer_id, survey_version = excluded.survey_version,
                channel = excluded.channel, answered_at = excluded.answered_at, answers = excluded.answers,
                missing = excluded.missing, version = excluded.version
            where excluded.version > survey_answer.version and survey_answer.tenant = excluded.tenant
            """;

    private final DataSource database;

    SurveyAnswerHandler(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(IgnoredEvents.TYPES);
        types.addAll(RESPONSES);
        return types;
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Map<String, Collection<String>> responses = new TreeMap<>();
            events.stream()
                    .filter(event -> RESPONSES.contains(event.type()))
                    .forEach(event -> responses
                            .computeIfAbsent(event.tenant(), tenant -> new TreeSet<>())
                            .add(event.entity()));
            AnswerMarks marks = new AnswerMarks(connection);
            marks.note(responses);
            String tenant = "";
            for (FeedEvent event : events) {
                if (RESPONSES.contains(event.type())) {
                    if (!tenant.equals(event.tenant())) {
                        tenant = event.tenant();
                        TenantContext.enter(connection, tenant);
                    }
                    bind(upsert, event);
                    upsert.executeUpdate();
                }
            }
            marks.note(responses);
            marks.mark();
        } catch (SQLException e) {
            throw new SurveyAnswerException("Cannot write survey answers", e);
        }
    }

    private static void bind(PreparedStatement upsert, FeedEvent event) throws SQLException {
        JsonNode response = event.data();
        boolean gone = event.type().equals(DELETED);
        upsert.setString(1, event.entity());
        upsert.setString(2, event.tenant());
        upsert.setString(3, gone ? null : response.path("customerId").textValue());
        upsert.setString(4, response.path("surveyId").asText());
        upsert.setString(5, response.path("surveyKey").asText());
        upsert.setInt(6, response.path("surveyVersion").asInt());
        upsert.setString(7, response.path("channel").asText());
        upsert.setObject(8, event.time().atOffset(ZoneOffset.UTC));
        upsert.setString(9, array(gone ? null : response.get("answers")));
        upsert.setString(10, array(gone ? null : response.get("missing")));
        upsert.setLong(11, event.version());
    }

    private static String array(@Nullable JsonNode list) {
        return list == null || !list.isArray() ? "[]" : list.toString();
    }

    @Override
    public void reset(String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("select forget_survey_answers()")) {
            forget.execute();
        } catch (SQLException e) {
            throw new SurveyAnswerException("Cannot forget survey answers", e);
        }
    }
}
