// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.Questionnaires;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignRulesTest {

    private static final String QUESTIONS = """
            [{"key": "nps", "type": "NPS", "text": "?", "required": true},
             {"key": "why", "type": "SINGLE_CHOICE", "text": "?",
              "choices": [{"key": "a", "text": "A"}, {"key": "b", "text": "B"}]},
             {"key": "rows", "type": "MATRIX", "text": "?", "scale": {"min": 1, "max": 5},
              "items": [{"key": "x", "text": "X"}]},
             {"key": "day", "type": "DATE", "text": "?"}]
            """;

    @Test
    void findsNothingWrongWithASoundSurvey() {
        assertEquals(List.of(), faults(Questionnaires.of(Questionnaires.RECOMMEND)));
    }

    @Test
    void everyQuestionIsOnOnePage() {
        assertEquals(
                List.of(
                        "/design/pages/1/key page-key-duplicate",
                        "/design/pages/0/questions/1/question page-question-unknown",
                        "/design/pages/1/questions/0/question page-question-twice",
                        "/design/pages/1/questions/1/randomOrder not-for-this-type",
                        "/questions/1 question-on-no-page"),
                faults(pages("""
                        {"key": "p", "questions": [{"question": "nps"}, {"question": "nope"}, {"question": "rows"}]},
                        {"key": "p", "questions": [{"question": "nps"}, {"question": "day", "randomOrder": true}]}
                        """)));
    }

    @Test
    void jumpsLeadForward() {
        assertEquals(
                List.of(
                        "/design/pages/0/jumps/0/toPage jump-backward",
                        "/design/pages/1/jumps/0/toPage jump-backward",
                        "/design/pages/1/jumps/1 jump-after-always",
                        "/design/pages/1/jumps/1/toPage jump-page-unknown",
                        "/design/pages/1/jumps/2 jump-after-always",
                        "/design/pages/1/jumps/2 jump-one-target",
                        "/design/pages/1/jumps/3 jump-after-always",
                        "/design/pages/1/jumps/3 jump-one-target"),
                faults(pages("""
                        {"key": "p", "questions": [{"question": "nps"}, {"question": "why"}], "jumps": [{"toPage": "p"}]},
                        {"key": "q", "questions": [{"question": "rows"}, {"question": "day"}],
                         "jumps": [{"toPage": "p"}, {"toPage": "nope"}, {}, {"toPage": "r", "end": "FINISHED"}]}
                        """)));
    }

    @Test
    void conditionsCompareWhatIsKnownWithWhatItCanBe() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("{}", " condition-one-form"),
                Map.entry("{\"question\": \"nps\", \"all\": [], \"operator\": \"ANSWERED\"}", " condition-one-form"),
                Map.entry("{\"operator\": \"ANSWERED\"}", " condition-one-form"),
                Map.entry("{\"question\": \"no\", \"operator\": \"ANSWERED\"}", "/question condition-question-unknown"),
                Map.entry(
                        "{\"question\": \"rows\", \"operator\": \"ANSWERED\"}", "/question condition-question-unknown"),
                Map.entry("{\"question\": \"day\", \"operator\": \"ANSWERED\"}", "/question condition-forward"),
                Map.entry("{\"attribute\": \"no\", \"operator\": \"ANSWERED\"}", "/attribute attribute-undeclared"),
                Map.entry("{\"attribute\": \"region\"}", " condition-attribute-operator"),
                Map.entry(
                        "{\"attribute\": \"region\", \"question\": \"nps\", \"operator\": \"ANSWERED\"}",
                        " condition-one-form"),
                Map.entry(
                        "{\"attribute\": \"region\", \"operator\": \"AT_LEAST\", \"value\": \"high\"}",
                        "/value condition-value-no-number"),
                Map.entry(
                        "{\"attribute\": \"region\", \"operator\": \"ANY_OF\", \"value\": \"1\"}",
                        " condition-value-unfit"),
                Map.entry("{\"question\": \"nps\"}", " condition-operator-required"),
                Map.entry(
                        "{\"question\": \"nps\", \"operator\": \"ALL_OF\", \"values\": [\"1\"]}",
                        "/operator condition-operator-unfit"),
                Map.entry("{\"question\": \"nps\", \"operator\": \"AT_LEAST\"}", " condition-value-unfit"),
                Map.entry(
                        "{\"question\": \"nps\", \"operator\": \"ANSWERED\", \"value\": 3}", " condition-value-unfit"),
                Map.entry(
                        "{\"question\": \"nps\", \"operator\": \"AT_LEAST\", \"value\": 11}",
                        "/value condition-value-off-scale"),
                Map.entry(
                        "{\"question\": \"rows.x\", \"operator\": \"ANY_OF\", \"values\": [\"5\", \"5.5\"]}",
                        "/values/1 condition-value-off-scale"),
                Map.entry(
                        "{\"any\": [{\"not\": {\"question\": \"why\", \"operator\": \"ANY_OF\", \"values\": [\"c\"]}}]}",
                        "/any/0/not/values/0 choice-unknown"));
        wrong.forEach((condition, fault) ->
                assertEquals(List.of("/design/pages/1/showIf" + fault), faults(showIf(condition)), condition));
    }

    @Test
    void conditionsOnAttributesAreJudgedForEveryKindOfRespondent() {
        assertEquals(List.of(), faults(showIf("""
                {"all": [{"attribute": "region", "operator": "ANY_OF", "values": ["east", "west"]},
                         {"attribute": "level", "operator": "AT_LEAST", "value": 3},
                         {"question": "nps", "operator": "AT_LEAST", "value": 9}]}""")));
        assertEquals(List.of("/design/pages/1 page-never-shown"), faults(showIf("""
                {"all": [{"attribute": "level", "operator": "AT_LEAST", "value": 3},
                         {"attribute": "level", "operator": "AT_MOST", "value": 2}]}""")));
        assertEquals(List.of("/design/pages/1 page-never-shown"), faults(showIf("""
                {"all": [{"attribute": "region", "operator": "UNANSWERED"},
                         {"attribute": "region", "operator": "NONE_OF", "values": ["east"]}]}""")));
        String many = IntStream.range(0, 200).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
        assertEquals(List.of("/design/pages attribute-conditions-too-many"), faults(showIf("""
                {"any": [{"attribute": "region", "operator": "ANY_OF", "values": [%s]},
                         {"attribute": "level", "operator": "AT_LEAST", "value": 3}]}""".formatted(many))));
    }

    @Test
    void datesAreComparedWithDates() {
        assertEquals(List.of("/design/pages/1/showIf/value condition-value-no-date"), faults(pages("""
                        {"key": "p", "questions": [{"question": "day"}]},
                        {"key": "q", "showIf": {"question": "day", "operator": "AT_LEAST", "value": "2026-02-30"},
                         "questions": [{"question": "nps"}, {"question": "rows"}, {"question": "why"}]}
                        """)));
    }

    @Test
    void findsWhatNobodyCanReach() {
        assertEquals(List.of("/design/pages/1 page-never-shown"), faults(showIf("""
                        {"all": [{"question": "nps", "operator": "AT_LEAST", "value": 8},
                                 {"question": "nps", "operator": "AT_MOST", "value": 7}]}""")));
        assertEquals(List.of("/design/pages/1 page-never-shown"), faults(showIf("""
                {"question": "nps", "operator": "UNANSWERED"}""")));
        assertEquals(
                List.of("/design/pages/0/jumps/1 jump-never-taken", "/design/pages/1/questions/0 question-never-asked"),
                faults(pages("""
                        {"key": "p", "questions": [{"question": "nps"}],
                         "jumps": [{"when": {"question": "nps", "operator": "AT_MOST", "value": 6}, "toPage": "r"},
                                   {"when": {"question": "nps", "operator": "ANY_OF", "values": ["3"]}, "end": "FINISHED"}]},
                        {"key": "q", "questions": [
                           {"question": "why", "showIf": {"question": "nps", "operator": "AT_MOST", "value": 5}},
                           {"question": "rows"}]},
                        {"key": "r", "questions": [{"question": "day"}]}
                        """)));
        assertEquals(
                List.of("/design/pages survey-never-finishes", "/design/pages/1 page-never-shown"), faults(pages("""
                        {"key": "p", "questions": [{"question": "nps"}, {"question": "why"}],
                         "jumps": [{"end": "SCREENED_OUT"}]},
                        {"key": "q", "questions": [{"question": "rows"}, {"question": "day"}]}
                        """)));
    }

    @Test
    void textsNameWhatIsKnownWhereTheyAreShown() {
        assertEquals(
                List.of(
                        "/design/intro pipe-forward",
                        "/design/thanks pipe-malformed",
                        "/design/thanks attribute-undeclared",
                        "/questions/0/text pipe-question-unknown",
                        "/questions/1/text pipe-forward",
                        "/questions/1/text pipe-malformed"),
                faults(Questionnaires.of("""
                        {"title": "t", "questions": [
                           {"key": "a", "type": "TEXT", "text": "{{answer.nope}}"},
                           {"key": "b", "type": "TEXT", "text": "{{ answer.a | you }} {{oops"}],
                         "design": {"intro": "{{answer.a}}", "thanks": "{{answer.a}} {{price}} {single} {{attribute.regoin}}"}}
                        """)));
    }

    @Test
    void aTranslationHoldsEveryTextAndNoOther() {
        Questionnaire draft = Questionnaires.of("""
                {"title": "t", "language": "en", "questions": [
                   {"key": "a", "type": "CSAT", "text": "A", "scale": {"min": 1, "max": 5, "minLabel": "bad"}},
                   {"key": "b", "type": "SINGLE_CHOICE", "text": "B", "choices": [{"key": "x", "text": "X"}]}],
                 "design": {"thanks": "bye", "translations": {
                   "en": {}, "no_tag": {},
                   "zh-CN": {"title": "题", "intro": "你好", "pages": {"p": "页"}, "questions": {
                      "a": {"text": "甲", "maxLabel": "好"}, "b": {"text": "乙", "choices": {"y": "丙"}}, "c": {"text": "丁"}}}}}}
                """);

        assertEquals(
                List.of(
                        "/design/translations/en language-is-own",
                        "/design/translations/no_tag language-invalid",
                        "/design/translations/zh-CN/intro translation-of-nothing",
                        "/design/translations/zh-CN/thanks translation-missing",
                        "/design/translations/zh-CN/pages/p translation-of-nothing",
                        "/design/translations/zh-CN/questions/c translation-of-nothing",
                        "/design/translations/zh-CN/questions/a/minLabel translation-missing",
                        "/design/translations/zh-CN/questions/a/maxLabel translation-of-nothing",
                        "/design/translations/zh-CN/questions/b/choices/x translation-missing",
                        "/design/translations/zh-CN/questions/b/choices/y translation-of-nothing"),
                faults(draft));
    }

    @Test
    void aKeyOfBeforeIsOneThatIsFreeAndMeasuredTheSame() {
        Questionnaire first = Questionnaires.of("""
                {"title": "t", "questions": [{"key": "old", "type": "NPS", "text": "?"}, {"key": "said", "type": "TEXT", "text": "?"},
                   {"key": "kept", "type": "TEXT", "text": "?"}]}""");
        Questionnaire second = Questionnaires.of("""
                {"title": "t", "questions": [{"key": "new", "type": "NPS", "text": "?"}, {"key": "b", "type": "NPS", "text": "?"},
                   {"key": "c", "type": "NPS", "text": "?"}, {"key": "d", "type": "TEXT", "text": "?"}, {"key": "kept", "type": "TEXT", "text": "?"}],
                 "design": {"formerKeys": {"new": "old", "b": "old", "c": "said", "d": "kept", "e": "old", "kept": "never"}}}
                """);
        EarlierQuestions earlier = new EarlierQuestions(List.of(first));

        assertEquals(
                List.of(
                        "/design/formerKeys/b former-key-twice",
                        "/design/formerKeys/c former-key-other-type",
                        "/design/formerKeys/d former-key-in-use",
                        "/design/formerKeys/e former-key-of-nothing",
                        "/design/formerKeys/kept former-key-unknown"),
                DesignRules.faults(second, earlier).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void aKeyIsLedBackToTheFirstOne() {
        Questionnaire first =
                Questionnaires.of("{\"questions\": [{\"key\": \"a\", \"type\": \"NPS\", \"text\": \"?\"}]}");
        Questionnaire second = Questionnaires.of(
                "{\"questions\": [{\"key\": \"b\", \"type\": \"NPS\", \"text\": \"?\"}], \"design\": {\"formerKeys\": {\"b\": \"a\"}}}");
        Design third = Design.PLAIN.withFormerKeys(Map.of("c", "b"));

        assertEquals(
                Map.of("c", "a"),
                new EarlierQuestions(List.of(first, second)).traced(third).formerKeys());
    }

    /** Too many ways to go them all: what was not reached is then not called out of reach. */
    @Test
    void doesNotRefuseWhatItCouldNotLookThrough() {
        String questions = IntStream.range(0, 40)
                .mapToObj(i -> "{\"key\": \"q" + i + "\", \"type\": \"NPS\", \"text\": \"?\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String pages = IntStream.range(0, 40)
                .mapToObj(i -> "{\"key\": \"p" + i + "\", \"questions\": [{\"question\": \"q" + i + "\"}]"
                        + (i == 0
                                ? "}"
                                : ", \"showIf\": {\"question\": \"q" + (i - 1)
                                        + "\", \"operator\": \"AT_LEAST\", \"value\": 10}}"))
                .collect(Collectors.joining(",", "[", "]"));

        assertEquals(
                List.of(),
                faults(Questionnaires.of("{\"title\": \"t\", \"questions\": " + questions + ", \"design\": {\"pages\": "
                        + pages + "}}")));
    }

    private static Questionnaire showIf(String condition) {
        return pages("""
                {"key": "p", "questions": [{"question": "nps"}, {"question": "why"}, {"question": "rows"}]},
                {"key": "q", "showIf": %s, "questions": [{"question": "day"}]}
                """.formatted(condition));
    }

    private static Questionnaire pages(String pages) {
        return Questionnaires.of("{\"title\": \"t\", \"questions\": " + QUESTIONS
                + ", \"design\": {\"attributes\": [\"region\", \"level\"], \"pages\": [" + pages + "]}}");
    }

    private static List<String> faults(Questionnaire draft) {
        return DesignRules.faults(draft, EarlierQuestions.none()).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
