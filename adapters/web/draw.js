// Makes elements out of data. Whatever a person or the coach wrote becomes text, never markup.

/** An element with its properties and children; strings among the children are text. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The spans of a line as nodes: a person's own words are marked, strong ones strong. */
export function draw(line) {
  return line.spans.map((span) => {
    let node = document.createTextNode(span.text);
    if (span.said) node = make("em", { class: "said", dir: "auto" }, node);
    if (span.strong) node = make("strong", {}, node);
    return node;
  });
}
