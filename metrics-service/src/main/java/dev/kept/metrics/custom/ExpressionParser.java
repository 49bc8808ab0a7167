// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.custom.Expression.Literal;
import dev.kept.metrics.custom.Expression.Operand;
import dev.kept.metrics.custom.Expression.Operation;
import dev.kept.metrics.custom.Expression.Operator;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression: numbers, metrics in brackets, {@code + - * /}, parentheses, {@code min(a, b)} and
 * {@code max(a, b)}. Products bind closer than sums; equal ones from left to right.
 */
final class ExpressionParser {

    private static final int DEEPEST = 30;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern REFERENCE =
            Pattern.compile("\\[\\s*([a-z][a-z0-9-]*)(?::([a-z][a-z0-9-]*))?(?:\\.([a-z][A-Za-z0-9]*))?\\s*]");
    private static final Pattern FUNCTION = Pattern.compile("(min|max)\\s*\\(");

    private final String text;
    private int position;
    private int depth;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** @throws BadExpression naming the first character that cannot be read, counted from 1 */
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression whole = parser.sum();
        if (parser.position < text.length()) {
            throw parser.fault("expression-operator-expected");
        }
        return whole;
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw fault("expression-too-nested");
        }
        Expression left = product();
        while (true) {
            if (take('+')) {
                left = new Operation(Operator.PLUS, left, product());
            } else if (take('-')) {
                left = new Operation(Operator.MINUS, left, product());
            } else {
                depth--;
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            if (take('*')) {
                left = new Operation(Operator.TIMES, left, factor());
            } else if (take('/')) {
                left = new Operation(Operator.OVER, left, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() {
        Matcher number = at(NUMBER);
        if (number.lookingAt()) {
            position = number.end();
            return new Literal(new BigDecimal(number.group()));
        }
        Matcher reference = at(REFERENCE);
        if (reference.lookingAt()) {
            position = reference.end();
            return new Operand(new Reference(reference.group(1), reference.group(2), reference.group(3)));
        }
        Matcher function = at(FUNCTION);
        if (function.lookingAt()) {
            position = function.end();
            Expression first = sum();
            expect(',');
            Expression second = sum();
            expect(')');
            return new Operation(function.group(1).equals("min") ? Operator.MIN : Operator.MAX, first, second);
        }
        if (take('(')) {
            Expression inner = sum();
            expect(')');
            return inner;
        }
        throw fault("expression-operand-expected");
    }

    private Matcher at(Pattern pattern) {
        skipSpace();
        return pattern.matcher(text).region(position, text.length());
    }

    private boolean take(char wanted) {
        skipSpace();
        boolean there = position < text.length() && text.charAt(position) == wanted;
        position += there ? 1 : 0;
        skipSpace();
        return there;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw new BadExpression("expression-character-expected", position + 1, String.valueOf(wanted));
        }
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private BadExpression fault(String code) {
        return new BadExpression(code, position + 1);
    }
}
