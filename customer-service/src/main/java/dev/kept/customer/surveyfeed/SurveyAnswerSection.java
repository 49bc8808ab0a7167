// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;

/**
 * A customer's survey answers, as a part of its file. They hold nothing personal; survey-service, whose they are, hears
 * of merges and erasures itself and tells what became of its responses.
 */
@Singleton
class SurveyAnswerSection extends TableSection {

    private static final Table TABLE = new Table("survey-answer", "survey_answer", "answered_at", Set.of());

    SurveyAnswerSection(EntityManager entities, Caller caller, ObjectMapper json) {
        super(TABLE, entities, caller, json);
    }
}
