// What a page says of itself, with everything that can be opened open. Code is nobody's language.
() => {
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  const words = (element) => element.innerText.trim().replace(/\s+/g, " ");
  const isCode = (element) => element.closest("code, pre, [lang]:not(html)");
  const isCitation = (element) => words(element).startsWith("Källa");
  const labelled = [...document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")];
  const blocks = [...document.querySelectorAll("main p, main li, main dd, main summary")]
    .filter((element) => !element.querySelector("p, li, dd") && !isCode(element) && !isCitation(element))
    .map(words);
  document.querySelectorAll("code, pre, [lang]:not(html)").forEach((element) => element.remove());
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map(words),
    blocks,
    texts: [
      document.body.innerText,
      document.title,
      ...labelled.map((e) => [e.ariaLabel, e.title, e.alt, e.placeholder].filter(Boolean).join(" ")),
    ],
  };
}
