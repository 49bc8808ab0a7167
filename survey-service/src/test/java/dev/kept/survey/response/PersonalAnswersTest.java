// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.Contact;
import dev.kept.survey.design.Questionnaires;
import dev.kept.survey.survey.AnswerableSurvey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalAnswersTest {

    private static final Answer SCORE = Answer.ofScore("recommend", 9);
    private static final Answer REACH = Answer.ofContact("reach", new Contact("Li", null, "12345"));

    @Test
    void anErasedOrDeletedPersonsContactsGoWithTheTexts() {
        SurveyResponse erased = recorded();
        SurveyResponse forgotten = recorded();

        assertTrue(erased.holdsPersonal());
        erased.erasePersonal(Instant.EPOCH);
        forgotten.forgetCustomer(Instant.EPOCH);

        assertEquals(List.of(SCORE), erased.answers());
        assertEquals(List.of(SCORE), forgotten.answers());
    }

    private static SurveyResponse recorded() {
        var survey = new AnswerableSurvey(
                "srv_1", "visit", 1, false, Questionnaires.of("{\"title\": \"t\", \"questions\": []}"));
        return SurveyResponse.record(
                new ResponseContent(
                        survey, null, null, Channel.WEB, BigDecimal.ONE, null, null, List.of(SCORE, REACH), null),
                Instant.EPOCH);
    }
}
