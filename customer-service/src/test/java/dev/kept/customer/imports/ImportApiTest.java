// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import static dev.kept.customer.Api.cny;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ImportApiTest {

    private static final String CUSTOMERS = """
            externalId,name,type,email,country,customerSince,attributes.tier
            C-1,张伟,PERSON,zhang.wei@example.com,中国,2024-03-01,gold
            C-2,"Acme, Inc.",COMPANY,,United Kingdom,2024-03-01T10:00:00Z,
            """;

    private static final String ORDERS = """
            externalId,customerExternalId,orderedAt,product,category,quantity,unitPrice
            536365,C-1,2010-12-01 08:26,85123A,lamps,6,2.55
            536365,C-1,2010-12-01 08:26,71053,,6,3.39
            536366,C-2,2010-12-01T00:28:00Z,22633,warmers,6,1.85
            """;

    private final Api api = Api.fresh();
    private final ImportFile customers = new ImportFile(api, "customer-imports");
    private final ImportFile orders = new ImportFile(api, "order-imports");
    private final ImportFile refunds = new ImportFile(api, "refund-imports");

    @Test
    void importsCustomersAndChangesNothingWhenTheFileIsSentAgain() {
        customers.csv(CUSTOMERS).hasCounts(2, 2, 0, 0, 0);

        customers.csv(CUSTOMERS).hasCounts(2, 0, 0, 2, 0);
        customers.csv(CUSTOMERS.replace("gold", "silver")).hasCounts(2, 0, 1, 1, 0);

        api.get("/api/v1/customers?externalId=C-1")
                .then()
                .body("data[0].name", equalTo("张伟"))
                .body("data[0].attributes", equalTo(Map.of("tier", "silver")))
                .body("data[0].customerSince", equalTo("2024-03-01T00:00:00Z"));
        assertEquals(3, api.events(3).size());
    }

    @Test
    void importsAllThatAProfileHoldsFromFlatColumns() {
        customers.csv("""
                externalId,type,community,sex,birthDate,interests,tags,riskLevel,preferredChannel,maxContactsPerMonth,source
                P-1,PERSON,徐家汇,MALE,1990-05-17,hiking|chess,vip|old,HIGH,SMS,4,crm
                P-2,PERSON,,x,,,,,,many,
                """).hasCounts(2, 1, 0, 0, 1);

        api.get("/api/v1/customers?externalId=P-1")
                .then()
                .body("data[0].community", equalTo("徐家汇"))
                .body("data[0].person.sex", equalTo("MALE"))
                .body("data[0].person.interests", equalTo(List.of("chess", "hiking")))
                .body("data[0].tags", equalTo(List.of("old", "vip")))
                .body("data[0].risk.level", equalTo("HIGH"))
                .body("data[0].preferences.maxContactsPerMonth", equalTo(4));
        String id = api.get("/api/v1/customers?externalId=P-1").path("data[0].id");
        api.get("/api/v1/customers/" + id + "/attributes")
                .then()
                .body("believed.source.unique()", equalTo(List.of("crm")));
    }

    @Test
    void importsOrdersOfSeveralRowsInTheTenantsZone() {
        api.put("/api/v1/tenant-settings", inShanghai()).then().statusCode(200);
        customers.csv(CUSTOMERS).hasCounts(2, 2, 0, 0, 0);

        orders.csv(ORDERS).hasCounts(2, 2, 0, 0, 0);

        api.get("/api/v1/orders?externalId=536365")
                .then()
                .body("data[0].amount", equalTo(cny("35.64")))
                .body("data[0].lines", hasSize(2))
                .body("data[0].lines[1].amount", equalTo("20.34"))
                .body("data[0].orderedAt", equalTo("2010-12-01T00:26:00Z"));
        orders.csv(ORDERS).hasCounts(2, 0, 0, 2, 0);
        orders.csv(ORDERS.replace("1.85", "1.95")).hasCounts(2, 0, 1, 1, 0);
        assertEquals(
                1,
                api.events(6).stream()
                        .filter(event -> event.get("type").equals("customer.order.corrected.v1"))
                        .count());
    }

    @Test
    void namesTheFaultsOfARowAndTakesTheGoodOnes() {
        customers.csv(CUSTOMERS).hasCounts(2, 2, 0, 0, 0);

        var result = orders.csv("""
                externalId,customerExternalId,orderedAt,amount,currency
                1,C-1,2024-01-01,12.50,CNY
                2,C-9,2024-01-01,12.50,CNY
                3,C-1,yesterday,12.50,CNY
                4,C-1,2024-01-01,"12,50",CNY
                5,C-1,2024-01-01,12.50,XYZ
                ,C-1,2024-01-01,12.50,CNY
                7,C-1,1950-01-01,12.50,CNY
                8,C-2,2024-01-01,7,
                """);

        result.hasCounts(8, 2, 0, 0, 6);
        assertEquals(List.of("/customerExternalId"), result.pointersOfLine(3));
        assertEquals(List.of("/orderedAt"), result.pointersOfLine(4));
        assertEquals(List.of("/amount/amount"), result.pointersOfLine(5));
        assertEquals(List.of("/amount/currency", "/currency"), result.pointersOfLine(6));
        assertEquals(List.of("/externalId"), result.pointersOfLine(7));
        assertEquals(List.of("/orderedAt"), result.pointersOfLine(8));
    }

    @Test
    void refusesRowsOfAnOrderThatStandApart() {
        customers.csv(CUSTOMERS).hasCounts(2, 2, 0, 0, 0);

        var result = orders.csv("""
                externalId,customerExternalId,orderedAt,product,quantity,lineAmount
                1,C-1,2024-01-01,a,1,10
                2,C-1,2024-01-01,a,1,10
                1,C-1,2024-01-01,b,1,5
                3,C-1,2024-01-01,a,1,10
                3,C-2,2024-01-01,b,1,10
                """);

        result.hasCounts(4, 2, 0, 0, 2);
        assertEquals(List.of("/externalId"), result.pointersOfLine(4));
        assertEquals(List.of("/customerExternalId"), result.pointersOfLine(5));
        api.get("/api/v1/orders?externalId=1").then().body("data[0].amount", equalTo(cny("10.00")));
    }

    @Test
    void importsNdjsonWhereALaterLineCorrectsAnEarlierOne() {
        customers.ndjson("""
                        {"externalId": "C-1", "type": "PERSON", "name": "张伟"}
                        {"externalId": "C-1", "type": "PERSON", "name": "张伟", "city": "上海"}
                        {"externalId": "C-2", "type": "ROBOT"}
                        {"type": "PERSON"}
                        {"externalId": "C-3", "type": "PERSON", "colour": "red"}
                        nonsense
                        """).hasCounts(6, 1, 1, 0, 4);

        orders.ndjson("""
                        {"externalId": "1", "customerExternalId": "C-1", "orderedAt": "2024-01-01T00:00:00Z", "amount": {"amount": "5", "currency": "CNY"}}
                        {"externalId": "1", "customerExternalId": "C-1", "orderedAt": "2024-01-01T00:00:00Z", "amount": {"amount": "6", "currency": "CNY"}}
                        """).hasCounts(2, 1, 1, 0, 0);
        assertEquals(
                List.of(1, 2),
                api.events(4).stream()
                        .filter(event -> event.get("type").toString().startsWith("customer.order"))
                        .map(event -> event.get("version"))
                        .toList());
    }

    @Test
    void importsRefundsUpToWhatIsLeftOfTheOrder() {
        customers.csv(CUSTOMERS).hasCounts(2, 2, 0, 0, 0);
        orders.csv(ORDERS).hasCounts(2, 2, 0, 0, 0);
        String file = """
                externalId,orderExternalId,customerExternalId,amount,refundedAt,reason
                R-1,536365,,30,2010-12-05,broken
                R-2,536365,,5.65,2010-12-05,
                R-3,,C-2,100,2010-12-05,
                R-4,,,100,2010-12-05,
                """;

        var result = refunds.csv(file);

        result.hasCounts(4, 2, 0, 0, 2);
        assertEquals(List.of(""), result.pointersOfLine(3));
        assertEquals(List.of("/orderId"), result.pointersOfLine(5));
        refunds.csv(file).hasCounts(4, 0, 0, 2, 2);
        refunds.csv(file.replace("30,", "29.99,")).hasCounts(4, 1, 1, 1, 1);
    }

    @Test
    void refusesFilesThatCannotBeRead() {
        api.request()
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/order-imports")
                .then()
                .statusCode(415);
        customers.csv("externalId,colour\nC-1,red\n").hasStatus("FAILED");
        api.get("/api/v1/customer-imports/imp_nothing").then().statusCode(404);
    }

    private static Map<String, Object> inShanghai() {
        return Map.of(
                "zone", "Asia/Shanghai",
                "weekStart", "MONDAY",
                "currency", "CNY",
                "businessModel", "RETAIL",
                "presence", Map.of("rule", "INACTIVITY", "days", 90),
                "dimensions", List.of("country"));
    }
}
