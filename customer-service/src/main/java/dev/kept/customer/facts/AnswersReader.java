// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what customers of the current tenant have answered, as far as survey-service's feed has told. */
@ApplicationScoped
class AnswersReader {

    private static final String SQL = """
            select s.customer_id, s.id, s.answered_at, s.survey_key, a.value ->> 'type', a.value ->> 'question',
                   cast(a.value ->> 'score' as double precision)
            from survey_answer s
            left join lateral jsonb_array_elements(s.answers) with ordinality as a(value, number)
                on jsonb_typeof(a.value -> 'score') = 'number'
            where s.tenant = :tenant and s.customer_id in :ids
            order by s.answered_at, s.id, a.number
            """;

    private final EntityManager entities;
    private final Caller caller;

    AnswersReader(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** By customer; absent for one that has answered nothing. */
    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    Map<String, SurveyAnswers> read(Collection<String> ids, ZoneId zone) {
        List<Object[]> rows = entities.createNativeQuery(SQL)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids)
                .getResultList();
        Map<String, Map<String, List<SurveyAnswers.Answer>>> responses = new HashMap<>();
        for (Object[] row : rows) {
            responses
                    .computeIfAbsent((String) row[0], customer -> new LinkedHashMap<>())
                    .computeIfAbsent((String) row[1], response -> new ArrayList<>())
                    .add(new SurveyAnswers.Answer(
                            LocalDate.ofInstant((Instant) row[2], zone),
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (Double) row[6]));
        }
        Map<String, SurveyAnswers> answers = new HashMap<>();
        responses.forEach((customer, given) -> answers.put(customer, SurveyAnswers.of(List.copyOf(given.values()))));
        return answers;
    }
}
