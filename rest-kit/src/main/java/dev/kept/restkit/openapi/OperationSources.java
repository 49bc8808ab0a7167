// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.openapi;

import dev.kept.restkit.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The resource methods behind the operations, by operation id. */
final class OperationSources {
    private final Map<String, MethodInfo> methods = new HashMap<>();

    OperationSources(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            if (operation.value("operationId") != null) {
                methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    /** The scopes of which one is enough; empty if the method needs a token only; absent if it is open to all. */
    Optional<List<String>> scopes(String operationId) {
        MethodInfo method = methods.get(operationId);
        if (method == null) {
            return Optional.of(List.of());
        }
        if (method.hasDeclaredAnnotation(PermitAll.class)) {
            return Optional.empty();
        }
        AnnotationInstance roles = method.declaredAnnotation(RolesAllowed.class);
        if (roles == null) {
            if (method.declaringClass().hasDeclaredAnnotation(PermitAll.class)) {
                return Optional.empty();
            }
            roles = method.declaringClass().declaredAnnotation(RolesAllowed.class);
        }
        return Optional.of(roles == null ? List.of() : List.of(roles.value().asStringArray()));
    }

    boolean isIdempotent(String operationId) {
        MethodInfo method = methods.get(operationId);
        return method != null && method.hasDeclaredAnnotation(Idempotent.class);
    }
}
