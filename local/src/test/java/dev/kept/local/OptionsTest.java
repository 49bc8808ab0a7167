// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.local.Options.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothingAskedForMeansTheDemoOnPort8080() throws UsageException {
        assertEquals(new Options(8080, false, false, false), Options.parse(List.of()));
    }

    @Test
    void allOptionsTogether() throws UsageException {
        assertEquals(
                new Options(9000, true, true, true),
                Options.parse(List.of("--port", "9000", "--empty", "--fresh", "--help")));
        assertEquals(9000, Options.parse(List.of("--port=9000")).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "start", "", "--empty=yes", "-p"})
    void anUnknownOptionIsNamed(String option) {
        UsageException refused = assertThrows(UsageException.class, () -> Options.parse(List.of(option)));

        assertEquals("usage.unknown", refused.key());
        assertEquals(option, refused.argument());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65527", "http", "", "80 80"})
    void aPortThatIsNoneIsNamed(String port) {
        UsageException refused = assertThrows(UsageException.class, () -> Options.parse(List.of("--port", port)));

        assertEquals("usage.port", refused.key());
        assertEquals(port, refused.argument());
    }

    @Test
    void aPortOptionWithoutAPortIsRefused() {
        assertThrows(UsageException.class, () -> Options.parse(List.of("--port")));
    }
}
