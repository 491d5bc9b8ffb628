// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers JSON objects, one a line, with JSON objects, one a line, in the same order. A line that cannot be read is
 * answered too, with its {@code id} if that could be read, and the run goes on; reply number N belongs to line number
 * N, counted over all files.
 */
final class JsonLines {
    private static final int LONGEST_LINE = 16 << 20;

    /** Fields that annotate a line, as in files of known answers, and are not read. */
    private static final List<String> ANNOTATIONS =
            List.of("comment", "description", "group", "why", "expect", "expected", "agreedBy");

    private final Terminal terminal;
    private final Responder responder;
    private long number;
    private int status = ExitStatus.DONE;

    JsonLines(Terminal terminal, Responder responder) {
        this.terminal = terminal;
        this.responder = responder;
    }

    /** Answers one line. */
    interface Responder {
        /**
         * Answers a line.
         *
         * @param line its members, without {@code id} and annotations
         * @return the reply, without {@code id}
         * @throws UnusableInputException if the line does not say what to do
         */
        Reply reply(Map<String, @Nullable Object> line) throws UnusableInputException;
    }

    /**
     * An answer.
     *
     * @param members what it says
     * @param refused whether it refuses the request
     */
    record Reply(Map<String, ? extends @Nullable Object> members, boolean refused) {}

    /**
     * Reads files.
     *
     * @param files their names, {@code -} for standard input; none for standard input alone
     * @return the exit status
     */
    int run(List<String> files) throws OutputFailedException {
        for (String file : files.isEmpty() ? List.of("-") : files) {
            try {
                runFile(file);
            } catch (OutputFailedException e) {
                throw e;
            } catch (IOException | SecurityException e) {
                terminal.flush();
                terminal.note("cannot read " + (file.equals("-") ? "standard input" : Texts.quote(file)));
                status = ExitStatus.UNUSABLE;
            }
        }
        terminal.flush();
        return status;
    }

    private void runFile(String file) throws IOException {
        if (file.equals("-")) {
            run(terminal.in());
            return;
        }
        try (InputStream in = new FileInputStream(file)) {
            run(in);
        }
    }

    private void run(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, LONGEST_LINE, terminal::flush);
        boolean first = true;
        while (!terminal.readerGone() && lines.next()) {
            number++;
            terminal.json(answer(lines, first));
            first = false;
        }
    }

    private Map<String, @Nullable Object> answer(LineReader lines, boolean first) {
        Map<String, @Nullable Object> id = new LinkedHashMap<>(); // empty until it has been read
        try {
            return answer(text(lines, first), id);
        } catch (UnusableInputException e) {
            return error(e.text(), id);
        } catch (OutOfMemoryError e) {
            return error("out of memory; give java a greater -Xmx", id);
        } catch (RuntimeException | StackOverflowError e) {
            return error("internal error, please report it: " + e.getClass().getSimpleName(), id);
        }
    }

    private static String text(LineReader lines, boolean first) throws UnusableInputException {
        if (lines.isTooLong()) {
            throw new UnusableInputException("longer than " + LONGEST_LINE + " bytes");
        }
        String text = lines.text();
        return first ? Utf8.withoutMark(text) : text;
    }

    private Map<String, @Nullable Object> answer(String text, Map<String, @Nullable Object> knownId)
            throws UnusableInputException {
        if (text.isBlank()) {
            throw new UnusableInputException("the line is blank");
        }
        Map<String, @Nullable Object> line = Fields.asObject(Documents.json(text), "a line");
        if (line.containsKey("id")) {
            Object id = line.remove("id");
            if (id instanceof Map || id instanceof List) {
                throw new UnusableInputException("id must be a string, a number, true, false or null");
            }
            knownId.put("id", id);
        }
        line.keySet().removeAll(ANNOTATIONS);
        Reply reply = responder.reply(line);
        if (reply.refused()) {
            status = Math.max(status, ExitStatus.REFUSED);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(knownId);
        answer.putAll(reply.members());
        return answer;
    }

    private Map<String, @Nullable Object> error(String message, Map<String, @Nullable Object> id) {
        status = ExitStatus.UNUSABLE;
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("line", number);
        error.put("error", message);
        error.putAll(id);
        return error;
    }
}
