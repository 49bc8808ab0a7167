// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.metrics.custom.Expression.Literal;
import dev.kept.metrics.custom.Expression.Operation;
import dev.kept.metrics.custom.Expression.Operator;
import dev.kept.metrics.custom.Expression.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final Map<String, String> VALUES = Map.of(
            "revenue", "150.25", "active-customers", "2", "churn-rate:over-end", "0.125", "x.kept", "3", "zero", "0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "10 - 4 - 3 | 3",
                "100 / 10 / 5 | 2",
                "0.1 + 0.2 | 0.3",
                "[revenue] / [active-customers] | 75.125",
                "1 - [churn-rate:over-end] | 0.875",
                "[ x.kept ]*2 | 6",
                "min(3, 2) + max(1, [x.kept]) | 5",
                "1 / 3 | 0.3333333333333333333333333333333333",
                "[zero] / [zero] | 0/0",
                "[revenue] / [zero] | k/0",
                "1 + 2 / ([zero] * 5) | k/0",
                "[nothing] + 1 | nothing: absent"
            })
    void isExactArithmetic(String text, String expected) {
        Outcome outcome = ExpressionParser.parse(text).evaluate(ExpressionTest::value);
        String shown = outcome.value() == null
                ? outcome.undefined()
                : outcome.value().stripTrailingZeros().toPlainString();
        assertEquals(expected, shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + | expression-operand-expected | 4",
                "1 2 | expression-operator-expected | 3",
                "(1 + 2 | expression-character-expected | 7",
                "[Revenue] | expression-operand-expected | 1",
                "[revenue | expression-operand-expected | 1",
                "min(1) | expression-character-expected | 6",
                "1 ** 2 | expression-operand-expected | 4",
                "drop table | expression-operand-expected | 1",
                "[a].b | expression-operator-expected | 4",
                "1234567890123456 | expression-operator-expected | 16"
            })
    void whatCannotBeReadIsToldByItsPlace(String text, String code, int character) {
        BadExpression bad = assertThrows(BadExpression.class, () -> ExpressionParser.parse(text));
        assertEquals(code, bad.code());
        assertEquals(character, bad.arguments()[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[revenue] / 3 | 1",
                "[revenue] / [revenue] | 0",
                "[revenue] * [revenue] | 2",
                "[active-customers] / [revenue] | -1",
                "max([revenue], [revenue]) | 1"
            })
    void knowsWhetherItIsMoney(String text, int power) {
        assertEquals(power, ExpressionParser.parse(text).moneyPower(ExpressionTest::power));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[revenue] + 1", "[revenue] - [x.kept]", "min([revenue], 2)"})
    void moneyIsNotAddedToWhatIsNone(String text) {
        Expression mixed = ExpressionParser.parse(text);
        assertEquals(
                "expression-mixes-money",
                assertThrows(BadExpression.class, () -> mixed.moneyPower(ExpressionTest::power))
                        .code());
    }

    @Property(tries = 300)
    void isReadAsItIsWritten(@ForAll("expressions") Expression expression) {
        assertEquals(expression, ExpressionParser.parse(written(expression)));
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        Set<Reference> references = new LinkedHashSet<>();
        try {
            ExpressionParser.parse(text).collect(references);
        } catch (BadExpression e) {
            assertArrayEquals(e.arguments(), e.arguments().clone());
            assertEquals(true, e.code().startsWith("expression-"));
        }
    }

    @Property(tries = 1)
    void whatIsNestedTooDeeplyIsRefused() {
        String deep = "(".repeat(200) + "1" + ")".repeat(200);
        assertEquals(
                "expression-too-nested",
                assertThrows(BadExpression.class, () -> ExpressionParser.parse(deep))
                        .code());
    }

    @Provide
    Arbitrary<Expression> expressions() {
        Arbitrary<Expression> leaves = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1000).map(n -> new Literal(BigDecimal.valueOf(n))),
                Arbitraries.of("revenue", "order-count")
                        .map(key -> new Expression.Operand(new Reference(key, null, null))),
                Arbitraries.of("kept", "lost")
                        .map(part -> new Expression.Operand(new Reference("retention-rate", "over-start", part))));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> net.jqwik.api.Combinators.combine(Arbitraries.of(Operator.class), inner, inner)
                        .as(Operation::new),
                0,
                4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("[]()+-*/.:, 09azA最").ofMaxLength(40);
    }

    private static String written(Expression expression) {
        if (expression instanceof Operation operation) {
            String left = written(operation.left());
            String right = written(operation.right());
            return switch (operation.operator()) {
                case MIN -> "min(" + left + "," + right + ")";
                case MAX -> "max(" + left + "," + right + ")";
                case PLUS -> "(" + left + "+" + right + ")";
                case MINUS -> "(" + left + "-" + right + ")";
                case TIMES -> "(" + left + "*" + right + ")";
                case OVER -> "(" + left + "/" + right + ")";
            };
        }
        return expression instanceof Literal literal
                ? literal.value().toPlainString()
                : "[" + ((Expression.Operand) expression).reference() + "]";
    }

    private static Outcome value(Reference reference) {
        String known = VALUES.get(reference.toString());
        return known == null ? Outcome.undefined(reference + ": absent") : Outcome.of(new BigDecimal(known));
    }

    private static int power(Reference reference) {
        return reference.metric().equals("revenue") ? 1 : 0;
    }
}
