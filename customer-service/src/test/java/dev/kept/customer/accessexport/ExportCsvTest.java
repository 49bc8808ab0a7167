// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExportCsvTest {

    @Test
    void writesOneRowPerValueAndNoFormula() throws JsonProcessingException {
        var record = new ObjectMapper().readTree("""
                {"id": "ord_1", "amount": -5.50, "lines": [{"product": "=cmd()|A1", "note": "a,\\"b\\""}, {"product": "+1"}],
                 "@member": true, "tags": []}
                """);

        assertEquals(
                List.of(
                        "section,record,member,value",
                        "order,1,id,ord_1",
                        "order,1,amount,-5.5",
                        "order,1,lines[0].product,'=cmd()|A1",
                        "order,1,lines[0].note,\"a,\"\"b\"\"\"",
                        "order,1,lines[1].product,'+1",
                        "order,1,'@member,true"),
                ExportCsv.of(new TreeMap<>(Map.of("order", List.of(record), "refund", List.of())))
                        .lines()
                        .toList());
    }
}
