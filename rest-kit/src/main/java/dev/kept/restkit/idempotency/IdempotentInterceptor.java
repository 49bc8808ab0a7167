// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Makes resource methods idempotent. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // around @Transactional, which has 200
class IdempotentInterceptor {
    private final IdempotentCall call;

    IdempotentInterceptor(IdempotentCall call) {
        this.call = call;
    }

    @AroundInvoke
    @Nullable Object once(InvocationContext method) throws Exception {
        ResponseStatus declared = method.getMethod().getAnnotation(ResponseStatus.class);
        return call.<@Nullable Object>once(method::proceed, declared == null ? 0 : declared.value());
    }
}
