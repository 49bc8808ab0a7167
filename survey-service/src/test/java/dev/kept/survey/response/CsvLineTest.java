// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "=1+1 § '=1+1",
                "=cmd|'/C calc'!A0 § '=cmd|'/C calc'!A0",
                "+86 21 5555 § '+86 21 5555",
                "-2+3 § '-2+3",
                "@SUM(A1) § '@SUM(A1)",
                "＝1+1 § '＝1+1",
                "-3.5 § -3.5",
                "12 § 12",
                "a=b § a=b",
                "很好 § 很好"
            },
            quoteCharacter = '~')
    void aTextThatASpreadsheetWouldComputeIsMadeText(String value, String cell) {
        assertEquals(cell + "\r\n", CsvLine.of(Arrays.asList(value)));
    }

    @Test
    void quotesWhatWouldBreakTheTable() {
        assertEquals(
                "a,\"b,\"\"c\"\"\",,\"d\ne\",' =1,'\t=1\r\n",
                CsvLine.of(Arrays.asList("a", "b,\"c\"", null, "d\ne", " =1", "\t=1")));
    }
}
