// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Turns Jackson's exceptions into faults. Jackson's own texts name classes, therefore none of them is passed on. */
@Singleton
public class JsonFaults {
    private static final Logger LOG = Logger.getLogger(JsonFaults.class);

    /** The problem that a body which could not be read makes. */
    public ProblemException problemOf(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem; // thrown by the stream, or by a type of the application
            }
        }
        if (e instanceof InvalidDefinitionException) {
            LOG.error("A type cannot be read or written as JSON", e);
            return StandardProblem.INTERNAL_ERROR.with();
        }
        if (!isTrailing(e) && (e instanceof MismatchedInputException || isInsideAMember(e))) {
            return StandardProblem.INVALID_REQUEST.withFaults(List.of(faultOf((JsonMappingException) e)));
        }
        var place = e.getLocation();
        return place == null || place.getLineNr() < 1
                ? StandardProblem.MALFORMED_JSON.with(1, 1)
                : StandardProblem.MALFORMED_JSON.with(place.getLineNr(), place.getColumnNr());
    }

    /** The fault that a value which does not fit its type makes. */
    public Fault faultOf(JsonMappingException e) {
        String pointer = pointer(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Fault.textAt(pointer, "unknown-member", knownMembers(unknown));
        }
        if (e instanceof InvalidNullException) {
            return Fault.textAt(pointer, "required");
        }
        if (e instanceof IgnoredPropertyException) {
            return Fault.textAt(pointer, "unknown-member", "");
        }
        if (e instanceof BadText bad) {
            return Fault.textAt(pointer, bad.code(), bad.expected());
        }
        if (e.getCause() instanceof StreamConstraintsException) {
            return Fault.textAt(pointer, "too-long");
        }
        if (e.getCause() instanceof InputCoercionException coercion) {
            return Fault.textAt(pointer, "wrong-type", TypeNames.of(coercion.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Fault.textAt(pointer, "wrong-type", TypeNames.of(mismatch.getTargetType()));
        }
        return Fault.textAt(pointer, "invalid-value");
    }

    // Jackson has no type of its own for text behind the end.
    private static boolean isTrailing(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Trailing token");
    }

    private static boolean isInsideAMember(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(e.getCause() instanceof com.fasterxml.jackson.core.JsonParseException);
    }

    private static String knownMembers(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        if (known == null) {
            return "";
        }
        return known.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/');
            pointer.append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
