// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Maps violations of Bean Validation: every one of them a fault. */
class ViolationMapper {
    private static final Logger LOG = Logger.getLogger(ViolationMapper.class);

    private static final List<Class<? extends java.lang.annotation.Annotation>> NOT_IN_THE_BODY = List.of(
            QueryParam.class,
            PathParam.class,
            HeaderParam.class,
            BeanParam.class,
            RestQuery.class,
            RestPath.class,
            RestHeader.class);

    private final ProblemResponses responses;

    ViolationMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, ResourceInfo resource) {
        Set<? extends ConstraintViolation<?>> violations = e.getConstraintViolations();
        if (violations.stream().anyMatch(ViolationMapper::isOurs)) {
            LOG.error("A resource method breaks its own constraints", e);
            return responses.of(StandardProblem.INTERNAL_ERROR.with());
        }
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            faults.add(fault(violation, resource));
        }
        faults.sort(Comparator.comparing(Fault::toString));
        return responses.of(StandardProblem.INVALID_REQUEST.withFaults(faults));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ConstraintViolation<?> violation, ResourceInfo resource) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        var rest = new ArrayList<Path.Node>();
        Path.@Nullable ParameterNode argument = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.PARAMETER) {
                argument = node.as(Path.ParameterNode.class);
            } else if (node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR) {
                rest.add(node);
            }
        }
        String code = Violations.code(violation);
        if (argument != null && !isBody(argument, resource)) {
            String name = rest.isEmpty()
                    ? argument.getName()
                    : rest.get(rest.size() - 1).getName();
            return Fault.parameter(String.valueOf(name), code, violation.getMessage());
        }
        return Fault.at(Violations.pointer(rest), code, violation.getMessage());
    }

    private static boolean isBody(Path.ParameterNode argument, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || argument.getParameterIndex() >= method.getParameterCount()) {
            return true;
        }
        Parameter parameter = method.getParameters()[argument.getParameterIndex()];
        return NOT_IN_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent);
    }
}
