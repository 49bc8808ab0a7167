// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "快递 | 快递很慢 | true",
                "快递 | 快 递很慢 | true",
                "服务 | 服務很好 | true",
                "服務 | 服务很好 | true",
                "app | ＡＰＰ打不开 | true",
                "deliver* | The DELIVERY was late | true",
                "deliver* | undelivered | false",
                "on time | It came on  time. | true",
                "on time | It came on the dot, time after time | false",
                "late | chocolate | false",
                "it's | It’s fine | true",
                "价格 | 味道不错 | false"
            })
    void findsPhrasesInAnyForm(String phrase, String text, boolean found) {
        assertEquals(
                found ? Optional.of(phrase) : Optional.empty(),
                new ThemeRule(List.of(phrase), List.of()).find(new ThemeRule.Prepared(text)));
    }

    @Test
    void overlooksExceptionsAndNamesTheFirstPhraseThatWasFound() {
        ThemeRule rule = new ThemeRule(List.of("快递", "courier"), List.of("快递柜", "courier font"));

        assertEquals(Optional.empty(), rule.find(new ThemeRule.Prepared("快递柜坏了")));
        assertEquals(Optional.of("快递"), rule.find(new ThemeRule.Prepared("快递没有放进快递柜")));
        assertEquals(Optional.empty(), rule.find(new ThemeRule.Prepared("the Courier font is ugly")));
        assertEquals(Optional.of("courier"), rule.find(new ThemeRule.Prepared("the courier likes courier font")));
    }
}
