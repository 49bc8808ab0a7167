// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Those who answered against those who did not. */
class NonresponseTest {

    @Test
    void sharesOfAnAttributeAddUpToOneWithTheUnknown() {
        Nonresponse comparison = new Nonresponse();
        comparison.add(Map.of("region", "east"), true, 3);
        comparison.add(Map.of("region", "west"), true, 1);
        comparison.add(Map.of("region", "west"), false, 4);
        comparison.add(Map.of(), false, 1);

        NonresponseView view = comparison.view();

        assertEquals(4, view.answered());
        assertEquals(5, view.notAnswered());
        assertEquals(
                List.of(
                        new NonresponseView.Value("region", "east", 3, 0, "0.7500", "0.0000", "0.7500"),
                        new NonresponseView.Value("region", "west", 1, 4, "0.2500", "0.8000", "-0.5500"),
                        new NonresponseView.Value("region", "unknown", 0, 1, "0.0000", "0.2000", "-0.2000")),
                view.values());
    }

    @Test
    void nobodyIsNoDivision() {
        Nonresponse comparison = new Nonresponse();
        comparison.add(Map.of("region", "east"), false, 1);

        assertEquals("0.0000", comparison.view().values().get(0).answeredShare());
    }
}
