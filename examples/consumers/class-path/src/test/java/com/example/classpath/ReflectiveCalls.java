// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs a program in a JVM of its own and notes who calls what reflection, resources and services go through. */
final class ReflectiveCalls {
    private static final Map<String, Set<String>> WATCHED = Map.of(
            "java.lang.Class",
            Set.of(
                    "forName",
                    "newInstance",
                    "getMethod",
                    "getMethods",
                    "getDeclaredMethod",
                    "getDeclaredMethods",
                    "getField",
                    "getFields",
                    "getDeclaredField",
                    "getDeclaredFields",
                    "getConstructor",
                    "getConstructors",
                    "getDeclaredConstructor",
                    "getDeclaredConstructors",
                    "getRecordComponents",
                    "getResource",
                    "getResourceAsStream"),
            "java.lang.ClassLoader",
            Set.of("getResource", "getResources", "getResourceAsStream", "getSystemResource", "getSystemResources"),
            "java.lang.reflect.Method",
            Set.of("invoke"),
            "java.lang.reflect.Constructor",
            Set.of("newInstance"),
            "java.lang.reflect.Field",
            Set.of("get", "set", "getInt", "getLong", "getBoolean"),
            "java.lang.reflect.Proxy",
            Set.of("newProxyInstance"),
            "java.util.ServiceLoader",
            Set.of("load", "loadInstalled"),
            "java.util.ResourceBundle",
            Set.of("getBundle"));

    /** A call: who called, what, and for which code outside of the JDK. */
    record Call(String caller, String called, String onBehalfOf) {}

    private final Set<Call> calls = new TreeSet<>(Comparator.comparing(Call::toString));
    private final VirtualMachine vm;
    private final String mainClass;

    private ReflectiveCalls(VirtualMachine vm, String mainClass) {
        this.vm = vm;
        this.mainClass = mainClass;
    }

    static Set<Call> of(Class<?> program) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("main").setValue(program.getName());
        arguments.get("options").setValue("-cp \"" + System.getProperty("java.class.path") + "\"");
        VirtualMachine vm = connector.launch(arguments);
        ReflectiveCalls calls = new ReflectiveCalls(vm, program.getName());
        calls.watch();
        int status = vm.process().waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    new String(vm.process().getErrorStream().readAllBytes()));
        }
        return calls.calls;
    }

    private void watch() throws Exception {
        ClassPrepareRequest start = vm.eventRequestManager().createClassPrepareRequest();
        start.addClassFilter(mainClass);
        start.enable();
        while (true) {
            EventSet events = vm.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                    return;
                }
                if (event instanceof ClassPrepareEvent prepared) {
                    prepared(prepared.referenceType());
                }
                if (event instanceof BreakpointEvent reached) {
                    note(reached.thread());
                }
            }
            events.resume();
        }
    }

    /** The program begins when its class is there; what the launcher did before is not its doing. */
    private void prepared(ReferenceType type) {
        if (type.name().equals(mainClass)) {
            for (String name : WATCHED.keySet()) {
                List<ReferenceType> loaded = vm.classesByName(name);
                loaded.forEach(this::breakIn);
                if (loaded.isEmpty()) {
                    ClassPrepareRequest later = vm.eventRequestManager().createClassPrepareRequest();
                    later.addClassFilter(name);
                    later.enable();
                }
            }
        } else {
            breakIn(type);
        }
    }

    private void breakIn(ReferenceType type) {
        for (Method method : type.methods()) {
            Location start = method.location();
            if (WATCHED.get(type.name()).contains(method.name()) && start != null && start.codeIndex() >= 0) {
                BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(start);
                request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                request.enable();
            }
        }
    }

    private void note(ThreadReference thread) throws Exception {
        List<String> frames = new ArrayList<>();
        for (StackFrame frame : thread.frames()) {
            Location location = frame.location();
            frames.add(location.declaringType().name() + "." + location.method().name());
        }
        String caller = frames.stream()
                .skip(1)
                .filter(frame -> WATCHED.keySet().stream().noneMatch(name -> frame.startsWith(name + ".")))
                .findFirst()
                .orElse("nobody");
        String outside = frames.stream()
                .filter(frame -> !isOfJdk(frame) && !frame.startsWith(mainClass + "."))
                .findFirst()
                .orElse("the program");
        calls.add(new Call(caller, frames.get(0), outside));
    }

    static boolean isOfJdk(String frame) {
        return List.of("java.", "javax.", "jdk.", "sun.", "com.sun.").stream().anyMatch(frame::startsWith);
    }
}
