// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.publication.DesignRules;
import dev.kept.survey.publication.EarlierQuestions;
import dev.kept.survey.question.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyTemplatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SurveyTemplates templates = new SurveyTemplates();

    @Test
    void eachCanBePublishedInEachOfItsLanguages() {
        for (SurveyTemplate template : templates.all()) {
            assertEquals(List.of("en", "zh-CN"), template.questionnaire().languages());
            for (String language : template.questionnaire().languages()) {
                Questionnaire draft = template.questionnaire().in(language).orElseThrow();
                assertEquals(
                        List.of(), DesignRules.faults(draft, EarlierQuestions.none()), template.key() + " " + language);
            }
        }
    }

    @Test
    void theOtherLanguageAndBackIsTheSame() {
        for (SurveyTemplate template : templates.all()) {
            Questionnaire english = template.questionnaire();

            Questionnaire chinese = english.in("zh-CN").orElseThrow();

            assertEquals("zh-CN", chinese.language());
            assertEquals(english, chinese.in("en").orElseThrow());
        }
    }

    @Test
    void chineseTextsAreChinese() throws JsonProcessingException {
        for (SurveyTemplate template : templates.all()) {
            Questionnaire chinese = template.questionnaire().in("zh-CN").orElseThrow();
            Design own = new Design(
                    chinese.design().intro(),
                    chinese.design().thanks(),
                    chinese.design().screenedOut(),
                    chinese.design().pages(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of());
            List<String> texts = new ArrayList<>(List.of(chinese.title()));
            collect(JSON.readTree(JSON.writeValueAsString(chinese.questions())), texts);
            collect(JSON.readTree(JSON.writeValueAsString(own)), texts);
            for (String text : texts) {
                assertTrue(
                        text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                        template.key() + ": " + text);
            }
        }
    }

    @Test
    void satisfactionHasTheAspectsThatCompaniesAskFor() {
        Questionnaire chinese =
                templates.find("csat").orElseThrow().questionnaire().in("zh-CN").orElseThrow();

        assertEquals(
                List.of("服务质量", "响应速度", "问题解决能力", "产品质量", "服务态度", "售后服务"),
                chinese.questions().stream()
                        .flatMap(question -> question.items().stream())
                        .map(Item::text)
                        .toList());
    }

    private static void collect(JsonNode node, List<String> texts) {
        for (String member : List.of("text", "title", "intro", "thanks", "screenedOut", "minLabel", "maxLabel")) {
            if (node.hasNonNull(member)) {
                texts.add(node.get(member).asText());
            }
        }
        node.forEach(child -> collect(child, texts));
    }
}
